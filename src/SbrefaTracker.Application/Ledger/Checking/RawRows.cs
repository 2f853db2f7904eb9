using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>Rows read one after another, each value as it is stored.</summary>
internal abstract class RawRows : IDisposable
{
    /// <summary>No rows: of a table that is not there.</summary>
    public static readonly RawRows None = new NoRows();

    /// <summary>A value of the present row; valid until the next <see cref="Read"/>.</summary>
    public abstract StoredValue this[int column] { get; }

    /// <summary>Goes to the next row; false after the last.</summary>
    public abstract bool Read();

    public abstract void Dispose();

    private sealed class NoRows : RawRows
    {
        public override StoredValue this[int column] => StoredValue.Null;

        public override bool Read() => false;

        public override void Dispose()
        {
        }
    }
}
