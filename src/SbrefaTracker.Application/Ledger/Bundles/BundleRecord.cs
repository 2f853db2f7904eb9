using System.Text.Json;
using SbrefaTracker.Application.Ledger.Checking;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Domain.Disclosure;

namespace SbrefaTracker.Application.Ledger.Bundles;

/// <summary>
/// Writes the record into a bundle, in order of id the office's own records and the complaints: of each its entries in order of sequence, then
/// its rows by number of table and id. Holds one line at a time.
/// </summary>
internal sealed class BundleRecord : IDisposable
{
    private readonly Stream _target;
    private readonly Utf8JsonWriter _json;
    private readonly Audience? _audience;
    private readonly KeyedRows _entries;
    private readonly SaltsOfComplaint _salts;
    private readonly IReadOnlyList<BundleTable> _tables;
    private readonly List<KeyedRows> _all;
    private string _level = "";

    /// <param name="database">The database as it is at one moment.</param>
    /// <param name="tables">The tables of the record.</param>
    /// <param name="chosen">The ids of the complaints, as SQL; null is all.</param>
    /// <param name="audience">Who gets the personal values that it may see; null is nobody.</param>
    /// <param name="target">Where the lines go.</param>
    public BundleRecord(RawDatabase database, RecordTables tables, string? chosen, Audience? audience, Stream target)
    {
        _target = target;
        _audience = audience;
        _json = new Utf8JsonWriter(target);
        var where = chosen is null ? "" : $"WHERE complaint_id IN ({chosen})";
        _entries = new KeyedRows(database.Select(LedgerTables.EntriesByComplaint, where), 1, Lose);
        var salts = new KeyedRows(database.Select(LedgerTables.Salts, where), 0, Lose);
        _salts = new SaltsOfComplaint(salts, new Findings());
        _tables = [.. tables.All.Select(table => BundleTable.Open(database, table, chosen, Lose))];
        _all = [_entries, salts, .. _tables.Select(table => table.Rows)];
    }

    public long Complaints { get; private set; }

    public long Entries { get; private set; }

    public long Rows { get; private set; }

    /// <summary>Something is stored in a way in which the program stores nothing, so that it could not be written.</summary>
    public bool IsBroken { get; private set; }

    /// <param name="written">Called after each complaint with how many there were.</param>
    /// <param name="ct">Stops the writing.</param>
    public void Write(Action<int> written, CancellationToken ct)
    {
        while (_all.Min(rows => rows.Key) is { } complaint)
        {
            ct.ThrowIfCancellationRequested();
            Write(complaint);
            written((int)Complaints);
        }
    }

    public void Dispose()
    {
        _json.Dispose();
        _all.ForEach(rows => rows.Dispose());
    }

    private void Write(long complaint)
    {
        _level = "";
        for (; _entries.Key == complaint; _entries.Next())
        {
            var (entry, isReadable) = EntryReader.Read(_entries.Row);
            IsBroken |= !isReadable;
            BundleLine.Write(_json, entry);
            EndLine();
            Entries++;
        }

        _salts.Read(complaint);
        foreach (var table in _tables)
        {
            for (; table.Rows.Key == complaint; table.Rows.Next())
            {
                WriteRow(table, complaint);
            }
        }
    }

    // The table of the complaints comes first, so that the level is known when the rest is written.
    private void WriteRow(BundleTable table, long complaint)
    {
        if (table.Id is not { } id)
        {
            Lose();
            return;
        }

        if (table.IsComplaints)
        {
            Complaints++;
            _level = table.Level;
        }

        table.Write(_json, complaint, id, _salts.Take(table.Number, id), MayGive);
        EndLine();
        Rows++;
    }

    private bool MayGive(string table, string column) => _audience is { } audience && RecordDisclosure.Sees(audience, _level, table, column);

    private void EndLine()
    {
        _json.Flush();
        _json.Reset();
        _target.Write("\n"u8);
    }

    private void Lose() => IsBroken = true;
}
