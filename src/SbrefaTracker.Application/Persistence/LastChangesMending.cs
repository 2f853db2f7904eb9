using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// Makes good what the kept last changes have otherwise than the ledger: all of it where nothing is kept yet, and what a server of an earlier version left out. Writers wait meanwhile. It reads the open
/// work and an entry of each at every start; what is closed, which is nearly all, only where the numbers differ, and else where the newest entries tell of it.
/// </summary>
internal static class LastChangesMending
{
    private const int Newest = 2_000;

    private const string At = $"(SELECT e.at FROM ledger_entries e WHERE e.complaint_id = c.id AND {EntriesOfWork.Sql} ORDER BY e.sequence DESC LIMIT 1)";

    private const string OfOpen =
        $"""
        INSERT INTO open_changes (complaint_id, office_code, at)
        SELECT c.id, c.office_code, {At} FROM complaints c WHERE c.state <> 'Closed'
        ON CONFLICT (complaint_id) DO UPDATE SET office_code = excluded.office_code, at = excluded.at WHERE open_changes.at <> excluded.at OR open_changes.office_code <> excluded.office_code
        """;

    private const string NotOpen = "DELETE FROM open_changes WHERE NOT EXISTS (SELECT 1 FROM complaints c WHERE c.id = open_changes.complaint_id AND c.state <> 'Closed')";
    private const string Reopened = "DELETE FROM closed_changes WHERE complaint_id IN (SELECT complaint_id FROM open_changes)";
    private const string NotClosed = "DELETE FROM closed_changes WHERE NOT EXISTS (SELECT 1 FROM complaints c WHERE c.id = closed_changes.complaint_id AND c.state = 'Closed')";
    private const string OfClosed = $"INSERT INTO closed_changes (complaint_id, at) SELECT c.id, {At} FROM complaints c WHERE c.state = 'Closed'";
    private const string AmongNewest = " AND c.id IN (SELECT e.complaint_id FROM ledger_entries e WHERE e.number > (SELECT number FROM ledger_head) - {0} AND e.complaint_id > 0)";
    private const string Replace = " ON CONFLICT (complaint_id) DO UPDATE SET at = excluded.at WHERE closed_changes.at <> excluded.at";

    /// <summary>The counts of the work are right by now.</summary>
    public static async Task Mend(TrackerDb db, CancellationToken ct)
    {
        if (!await db.Complaints.AnyAsync(ct))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LedgerTail.Lock(db, ct);
        await db.Database.ExecuteSqlRawAsync(NotOpen, ct);
        await db.Database.ExecuteSqlRawAsync(OfOpen, ct);
        await db.Database.ExecuteSqlRawAsync(Reopened, ct);
        await MendClosed(db, ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task MendClosed(TrackerDb db, CancellationToken ct)
    {
        var closed = await db.FacetCounts.Where(row => row.Facet == FacetNames.State && row.Code == nameof(ComplaintState.Closed)).SumAsync(row => row.Complaints, ct);
        if (await db.ClosedChanges.LongCountAsync(ct) == closed)
        {
            await db.Database.ExecuteSqlRawAsync(string.Concat(OfClosed, AmongNewest, Replace), [Newest], ct);
            return;
        }

        await db.Database.ExecuteSqlRawAsync(NotClosed, ct);
        await db.Database.ExecuteSqlRawAsync(string.Concat(OfClosed, Replace), ct);
    }
}
