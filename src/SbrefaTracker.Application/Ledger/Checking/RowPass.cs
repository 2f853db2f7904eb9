using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>
/// Goes through the complaints and the office's own records in order of id, beside them their entries, their salts and all rows that belong
/// to them, and compares what is stored with what the entries say was last written. Holds one at a time.
/// </summary>
internal sealed class RowPass : IDisposable
{
    private readonly ComplaintChainChecker _chain = new();
    private readonly HashSet<(byte Table, long Row)> _stored = [];
    private readonly Findings _findings;
    private readonly KeyedRows _entries;
    private readonly SaltsOfComplaint _salts;
    private readonly IReadOnlyList<TableRows> _tables;
    private readonly List<KeyedRows> _all;

    public RowPass(RawDatabase database, RecordTables tables, References references, Findings findings)
    {
        _findings = findings;
        _entries = new KeyedRows(database.Select(LedgerTables.EntriesByComplaint), 1, () => Lost(LedgerTables.Entries.Name));
        var salts = new KeyedRows(database.Select(LedgerTables.Salts), 0, () => Lost(LedgerTables.Salts.Name));
        _salts = new SaltsOfComplaint(salts, findings);
        _tables = [.. tables.All.Select(table => TableRows.Open(database, table, references, findings, () => Lost(table.Name)))];
        _all = [_entries, salts, .. _tables.Select(table => table.Rows)];
    }

    /// <summary>Complaints read.</summary>
    public long Complaints { get; private set; }

    public void Run(CancellationToken ct)
    {
        while (_all.Min(rows => rows.Key) is { } complaint)
        {
            ct.ThrowIfCancellationRequested();
            Check(complaint);
        }
    }

    public void Dispose() => _all.ForEach(rows => rows.Dispose());

    private void Check(long complaint)
    {
        var entries = ReadEntries(complaint);
        _salts.Read(complaint);
        _stored.Clear();
        foreach (var table in _tables)
        {
            for (; table.Rows.Key == complaint; table.Rows.Next())
            {
                CheckRow(table, complaint, entries);
            }
        }

        foreach (var (table, row) in _chain.Expected.Keys.Where(key => !_stored.Contains(key)))
        {
            Add(LedgerProblems.RowMissing, complaint, NameOf(table), row);
        }

        _salts.ReportUnused(complaint);
    }

    private long ReadEntries(long complaint)
    {
        var entries = 0L;
        _chain.Begin(complaint);
        for (; _entries.Key == complaint; _entries.Next())
        {
            entries++;
            if (_chain.Next(EntryReader.Read(_entries.Row).Entry) is { } fault)
            {
                _findings.Add(fault);
            }
        }

        return entries;
    }

    private void CheckRow(TableRows table, long complaint, long entries)
    {
        if (table.IsComplaints)
        {
            Complaints++;
        }

        // An id of another storage class than a number cannot be one that an entry wrote.
        if (table.Id is not { } id || !_chain.Expected.TryGetValue((table.Number, id), out var expected))
        {
            Add(LedgerProblems.RowAdded, complaint, table.Name, table.Id);
            return;
        }

        _stored.Add((table.Number, id));
        var salts = _salts.Take(table.Number, id);
        if (!table.Digest(id, salts).AsSpan().SequenceEqual(expected.Span))
        {
            Add(LedgerProblems.RowChanged, complaint, table.Name, id);
        }
        else if (Unsalted(table, id, salts) is { } code)
        {
            Add(code, complaint, table.Name, id);
        }
        else if (table.IsRoots && table.Version != entries)
        {
            Add(LedgerProblems.Version, complaint, table.Name, id);
        }
    }

    private string? Unsalted(TableRows table, long id, ReadOnlySpan<byte> salts)
    {
        if (_chain.Disposals.TryGetValue((table.Number, id), out var detail))
        {
            return table.IsDisposedOf(salts, Disposal.FieldsIn(detail)) ? null : LedgerProblems.Disposal;
        }

        return table.HasSaltsAsPacked(salts) ? null : LedgerProblems.Salts;
    }

    private string NameOf(byte number) => _tables.FirstOrDefault(table => table.Number == number)?.Name ?? "";

    private void Lost(string table) => Add(LedgerProblems.RowLost, null, table, null);

    private void Add(string code, long? complaint, string table, long? row) =>
        _findings.Add(new LedgerProblem(code, ComplaintId: complaint, Table: table, Row: row));
}
