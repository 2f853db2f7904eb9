namespace SbrefaTracker.Domain.Ledger;

/// <summary>What an entry did to one row: it now has this digest, or it is gone.</summary>
/// <param name="Table">The table's number in the ledger.</param>
/// <param name="RowId">The row's id.</param>
/// <param name="Digest">32 bytes; all zero when the row was removed.</param>
public readonly record struct RowWrite(byte Table, long RowId, ReadOnlyMemory<byte> Digest)
{
    /// <summary>The row was removed.</summary>
    public bool IsRemoval => Digest.Span.SequenceEqual(LedgerFormat.Zero.Span);

    /// <summary>A write that removes a row.</summary>
    public static RowWrite Removal(byte table, long rowId) => new(table, rowId, LedgerFormat.Zero);

    /// <summary>Equal by content: the same bytes in another place are the same digest.</summary>
    public bool Equals(RowWrite other) =>
        Table == other.Table && RowId == other.RowId && Digest.Span.SequenceEqual(other.Digest.Span);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Table);
        hash.Add(RowId);
        hash.AddBytes(Digest.Span);
        return hash.ToHashCode();
    }
}
