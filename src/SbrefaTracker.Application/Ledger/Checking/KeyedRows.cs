namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>Rows in order of what they belong to, most often a complaint, standing on the first until moved. A row that names none is reported and passed over.</summary>
internal sealed class KeyedRows : IDisposable
{
    private readonly RawRows _rows;
    private readonly int _key;
    private readonly Action _lost;

    public KeyedRows(RawRows rows, int key, Action lost)
    {
        (_rows, _key, _lost) = (rows, key, lost);
        Next();
    }

    /// <summary>What the present row belongs to; null after the last row.</summary>
    public long? Key { get; private set; }

    /// <summary>The present row.</summary>
    public RawRows Row => _rows;

    public void Next()
    {
        Key = null;
        while (Key is null && _rows.Read())
        {
            Key = _rows[_key].AsInteger;
            if (Key is null)
            {
                _lost();
            }
        }
    }

    public void Dispose() => _rows.Dispose();
}
