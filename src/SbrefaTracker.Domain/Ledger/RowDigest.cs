namespace SbrefaTracker.Domain.Ledger;

/// <summary>
/// Builds the digest of one stored row out of its columns that are not null, in ordinal order of their names. Null
/// columns leave no trace, therefore a new nullable column never changes the digest of an old row.
/// </summary>
/// <remarks>Used again for row after row, by one thread at a time. Wrong use throws: it is a programmer's error.</remarks>
public sealed class RowDigest
{
    private readonly CanonicalWriter _writer = new();
    private string? _lastColumn;
    private int _missing = -1;

    /// <summary>Begins a row; one that was begun and not finished is forgotten.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="id">The row's id.</param>
    /// <param name="columnCount">How many columns are not null; exactly so many must follow.</param>
    public RowDigest Begin(string table, long id, int columnCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        _writer.Reset().Byte(LedgerFormat.Version).Text("row").Text(table).Integer(id).Integer(columnCount);
        _lastColumn = null;
        _missing = columnCount;
        return this;
    }

    /// <summary>A column whose value is no personal data, not null.</summary>
    public RowDigest Plain(string column, StoredValue value)
    {
        if (value.IsNull)
        {
            throw new InvalidOperationException($"Column {column} is null and does not belong to the digest.");
        }

        BeginColumn(column);
        value.WriteTo(_writer);
        return this;
    }

    /// <summary>A column whose value is personal data, by its commitment.</summary>
    public RowDigest Committed(string column, ReadOnlySpan<byte> commitment)
    {
        BeginColumn(column);
        _writer.Commitment(commitment);
        return this;
    }

    /// <summary>Writes the row's digest to the first 32 bytes of the destination.</summary>
    public void Finish(Span<byte> destination)
    {
        if (_missing != 0)
        {
            throw new InvalidOperationException(_missing < 0 ? "No row was begun." : $"{_missing} columns are missing.");
        }

        _writer.Hash(destination);
        _missing = -1;
    }

    private void BeginColumn(string column)
    {
        if (_missing <= 0)
        {
            throw new InvalidOperationException($"Column {column} was not announced.");
        }

        if (_lastColumn is not null && string.CompareOrdinal(_lastColumn, column) >= 0)
        {
            throw new InvalidOperationException($"Column {column} comes after {_lastColumn}: not in ordinal order.");
        }

        _writer.Text(column);
        _lastColumn = column;
        _missing--;
    }
}
