using System.Text.Json;
using SbrefaTracker.Application.Ledger.Checking;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger.Bundles;

/// <summary>The stored rows of one table of the record, in order of what they belong to, as a bundle writes them.</summary>
internal sealed class BundleTable
{
    private static readonly byte[] NoCommitment = new byte[LedgerFormat.HashLength];
    private readonly CanonicalWriter _writer = new();
    private readonly RecordTable _table;
    private readonly int _level;
    private readonly int _inquiry;
    private readonly int _field;

    private BundleTable(RecordTable table, RawTable raw, KeyedRows rows)
    {
        (_table, Rows) = (table, rows);
        (_level, _inquiry, _field) = (raw.IndexOf("confidentiality"), raw.IndexOf("inquiry_id"), raw.IndexOf("field"));
    }

    public KeyedRows Rows { get; }

    public byte Number => _table.Number;

    /// <summary>It holds the complaints themselves.</summary>
    public bool IsComplaints => _table.IsComplaints;

    /// <summary>The present row's id; null when it is no number.</summary>
    public long? Id => Rows.Row[0].AsInteger;

    /// <summary>The level of confidentiality of the present row, which is a complaint's.</summary>
    public string Level => Rows.Row[_level].AsText ?? "";

    // A file that came with an office's reply goes where the reply goes, and what a field held before where the field goes.
    private (string Table, string Column) DisclosedAs(string column) => _table.Name switch
    {
        "attachments" when !Rows.Row[_inquiry].IsNull => (RecordDisclosure.ReplyFiles, column),
        "former_values" when column == "value" => (RecordDisclosure.Complaints, Rows.Row[_field].AsText ?? ""),
        _ => (_table.Name, column),
    };

    /// <param name="database">The database as it is at one moment.</param>
    /// <param name="table">The table.</param>
    /// <param name="chosen">The ids of the complaints, as SQL; null is all.</param>
    /// <param name="lost">Called for a row that names none.</param>
    public static BundleTable Open(RawDatabase database, RecordTable table, string? chosen, Action lost)
    {
        var raw = RawTable.Of(table);
        var where = chosen is null ? "" : $"WHERE {RawDatabase.Quoted(table.OwnerColumn)} IN ({chosen})";
        return new BundleTable(table, raw, new KeyedRows(database.Select(raw, where), raw.IndexOf(table.OwnerColumn), lost));
    }

    /// <summary>Writes the present row.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="owner">What it belongs to.</param>
    /// <param name="id">Its id.</param>
    /// <param name="salts">Its salts, packed.</param>
    /// <param name="mayGive">Whether the value of a personal column may be given, by table and column.</param>
    public void Write(Utf8JsonWriter json, long owner, long id, ReadOnlySpan<byte> salts, Func<string, string, bool> mayGive)
    {
        var columns = new List<(string, BundleColumn)>(_table.Columns.Count);
        for (var i = 0; i < _table.Columns.Count; i++)
        {
            var (column, value) = (_table.Columns[i], Rows.Row[i + 1]);
            if (!value.IsNull)
            {
                columns.Add((column.Name, ColumnOf(column, value, salts, mayGive)));
            }
        }

        BundleLine.Write(json, owner, _table.Name, id, columns);
    }

    private BundleColumn ColumnOf(RecordColumn column, StoredValue value, ReadOnlySpan<byte> salts, Func<string, string, bool> mayGive)
    {
        if (column.Salt is not { } number)
        {
            return BundleColumn.Plain(value);
        }

        var salt = PackedSalts.Find(salts, number);
        if (salt.IsEmpty)
        {
            // Disposed of; or the salt is gone though the value is not, which the bundle must show and need not tell.
            return value.IsEmptyText ? BundleColumn.Plain(value) : BundleColumn.Sealed(NoCommitment);
        }

        var (disclosedTable, disclosedColumn) = DisclosedAs(column.Name);
        if (mayGive(disclosedTable, disclosedColumn))
        {
            return BundleColumn.Open(value, salt.ToArray());
        }

        var commitment = new byte[LedgerFormat.HashLength];
        Commitment.Of(_writer, salt, _table.Name, column.Name, value, commitment);
        return BundleColumn.Sealed(commitment);
    }
}
