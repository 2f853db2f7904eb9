namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>Rows in order of the complaint they belong to, standing on the first until moved. A row that names no complaint is reported and passed over.</summary>
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

    /// <summary>The complaint of the present row; null after the last row.</summary>
    public long? Complaint { get; private set; }

    /// <summary>The present row.</summary>
    public RawRows Row => _rows;

    public void Next()
    {
        Complaint = null;
        while (Complaint is null && _rows.Read())
        {
            Complaint = _rows[_key].AsInteger;
            if (Complaint is null)
            {
                _lost();
            }
        }
    }

    public void Dispose() => _rows.Dispose();
}
