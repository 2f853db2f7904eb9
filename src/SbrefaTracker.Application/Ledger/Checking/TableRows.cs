using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>The stored rows of one table of the record, in order of what they belong to.</summary>
internal sealed class TableRows
{
    private readonly RowDigester _digester = new();
    private readonly RecordTable _table;
    private readonly List<byte> _personal = [];
    private readonly List<string> _emptied = [];
    private bool _holdsPersonal;
    private readonly int _version;

    private TableRows(RecordTable table, KeyedRows rows, int version)
    {
        _table = table;
        _version = version;
        Rows = rows;
    }

    public KeyedRows Rows { get; }

    public byte Number => _table.Number;

    public string Name => _table.Name;

    public bool IsComplaints => _table.IsComplaints;

    /// <summary>Records begin with these rows.</summary>
    public bool IsRoots => _version > 0;

    /// <summary>The present row's id; null when it is no number.</summary>
    public long? Id => Rows.Row[0].AsInteger;

    /// <summary>The version of the record that begins with the present row; null when it is no number.</summary>
    public long? Version => Rows.Row[_version].AsInteger;

    public static TableRows Open(RawDatabase database, RecordTable table, References references, Findings findings, Action lost)
    {
        var raw = RawTable.Of(table);
        var rows = database.Select(raw);
        if (table.IsComplaints)
        {
            rows = new WatchedReferences(rows, raw.IndexOf("reference"), raw.IndexOf("outside_reference"), references, findings);
        }

        return new TableRows(table, new KeyedRows(rows, raw.IndexOf(table.OwnerColumn), lost), table.IsRoots ? raw.IndexOf("version") : 0);
    }

    /// <summary>The digest of the present row as it is stored.</summary>
    public byte[] Digest(long id, ReadOnlySpan<byte> salts)
    {
        _personal.Clear();
        _emptied.Clear();
        _holdsPersonal = false;
        _digester.Begin(_table, id);
        for (var i = 0; i < _table.Columns.Count; i++)
        {
            var (column, value) = (_table.Columns[i], Rows.Row[i + 1]);
            _digester.Add(column, value);
            if (column.Salt is { } salt && !value.IsNull)
            {
                _personal.Add(salt);
                _emptied.Add(Disposal.NameOf(_table.Name, column.Name));
                _holdsPersonal |= !value.IsEmptyText;
            }
        }

        return _digester.Finish(salts);
    }

    /// <summary>The digested row was disposed of: what was personal is empty, has no salts, and is named.</summary>
    public bool IsDisposedOf(ReadOnlySpan<byte> salts, IReadOnlySet<string> named) => salts.IsEmpty && !_holdsPersonal && _emptied.TrueForAll(named.Contains);

    /// <summary>The salts are exactly those of the digested row's personal values; what lay beside them would prove nothing and hide anything.</summary>
    public bool HasSaltsAsPacked(ReadOnlySpan<byte> salts) => PackedSalts.AreOf(salts, _personal);
}
