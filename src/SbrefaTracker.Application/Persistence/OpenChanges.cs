using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Persistence;

/// <summary>Which complaints one transaction changes last, put together before it is written: each is written once, and what was closed is taken out.</summary>
public sealed class OpenChanges
{
    private const int RowsOfStatement = 400;
    private const string Insert = "INSERT INTO open_changes (complaint_id, office_code, at) VALUES ";
    private const string Replace = " ON CONFLICT (complaint_id) DO UPDATE SET office_code = excluded.office_code, at = excluded.at";
    private const string Remove = "DELETE FROM open_changes WHERE complaint_id IN (";
    private readonly Dictionary<long, Change?> _changes = [];
    private readonly Dictionary<long, Change?> _saved = [];

    /// <summary>Notes when a complaint's newest entry is written, Unix milliseconds UTC.</summary>
    public void Note(Complaint complaint, long at) => _changes[complaint.Id] = complaint.State == ComplaintState.Closed ? null : new Change(complaint.OfficeCode, at);

    /// <summary>Remembers where it stands, before a piece of writing that may be taken back.</summary>
    public void Save() => Copy(_changes, _saved);

    /// <summary>Goes back to where <see cref="Save"/> was called.</summary>
    public void TakeBack() => Copy(_saved, _changes);

    /// <summary>Writes what changed. The texts of the statements hold numbers and nothing else that is not said here; offices are parameters.</summary>
    public async Task Store(TrackerDb db, CancellationToken ct)
    {
        foreach (var open in _changes.Where(pair => pair.Value is not null).OrderBy(pair => pair.Key).Chunk(RowsOfStatement))
        {
            var values = string.Join(", ", open.Select((pair, number) => string.Create(CultureInfo.InvariantCulture, $"({pair.Key}, {{{number}}}, {pair.Value!.At})")));
            var sql = string.Concat(Insert, values, Replace);
            await db.Database.ExecuteSqlRawAsync(sql, open.Select(pair => (object)pair.Value!.OfficeCode), ct);
        }

        foreach (var closed in _changes.Where(pair => pair.Value is null).Select(pair => pair.Key).Order().Chunk(RowsOfStatement))
        {
            var sql = string.Concat(Remove, string.Join(", ", closed.Select(id => id.ToString(CultureInfo.InvariantCulture))), ")");
            await db.Database.ExecuteSqlRawAsync(sql, ct);
        }
    }

    /// <summary>
    /// Makes good what differs from the ledger: all of it where nothing is kept yet, and what a server of an earlier version left out. Writers wait meanwhile; it reads
    /// the open work and one entry of each.
    /// </summary>
    public static async Task Mend(TrackerDb db, CancellationToken ct)
    {
        if (!await db.OpenChanges.AnyAsync(ct) && !await db.Complaints.AnyAsync(c => c.State != ComplaintState.Closed, ct))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LedgerTail.Lock(db, ct);
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM open_changes WHERE NOT EXISTS (SELECT 1 FROM complaints c WHERE c.id = open_changes.complaint_id AND c.state <> 'Closed')",
            ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO open_changes (complaint_id, office_code, at)
            SELECT c.id, c.office_code, e.at FROM complaints c JOIN ledger_entries e ON e.complaint_id = c.id AND e.sequence = c.version WHERE c.state <> 'Closed'
            ON CONFLICT (complaint_id) DO UPDATE SET office_code = excluded.office_code, at = excluded.at WHERE open_changes.at <> excluded.at OR open_changes.office_code <> excluded.office_code
            """,
            ct);
        await transaction.CommitAsync(ct);
    }

    private static void Copy(Dictionary<long, Change?> from, Dictionary<long, Change?> to)
    {
        to.Clear();
        foreach (var (id, change) in from)
        {
            to[id] = change;
        }
    }

    private sealed record Change(string OfficeCode, long At);
}
