using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.Application.Facets;

/// <summary>
/// Counts everything anew: once when the counts are first there, after a migration, beside which a server of an earlier version may have written, and after somebody emptied their
/// table (<c>DELETE FROM facet_counts</c>) because they mistrust them. It reads all complaints.
/// </summary>
internal static class FacetCounting
{
    private static readonly string All =
        $"""
        INSERT INTO facet_counts (facet, code, complaints)
        SELECT 'state', state, count(*) FROM complaints GROUP BY state
        {Values(FacetNames.Office, "office_code")}
        {Values(FacetNames.Action, "action_type")}
        {Values(FacetNames.Source, "source")}
        {Values(FacetNames.Assignee, $"COALESCE(assignee_id, '{FacetNames.Nobody}')")}
        UNION ALL SELECT {Named(FacetNames.Tag)}, t.word, count(*) FROM tags t JOIN complaints c ON c.id = t.complaint_id
            WHERE t.untagged_on IS NULL AND t.word <> '' GROUP BY 1, t.word
        UNION ALL SELECT 'due', CAST(due_on AS text), count(*) FROM complaints WHERE state <> 'Closed' AND due_on IS NOT NULL GROUP BY due_on
        UNION ALL SELECT 'flag', '{FacetFlags.Unsolved}', count(*) FROM complaints WHERE unsolved_on IS NOT NULL AND unsolved_answered_on IS NULL
        UNION ALL SELECT '{FacetNames.OfClosed(FacetNames.Flag)}', '{FacetFlags.Unsolved}', count(*) FROM complaints WHERE unsolved_on IS NOT NULL AND unsolved_answered_on IS NULL AND state = 'Closed'
        UNION ALL SELECT 'flag', '{FacetFlags.Decided}', count(*) FROM complaints WHERE (due_clock = '{Escalation.Due}' OR clock_due_clock = '{Escalation.Due}') AND state <> 'Closed'
        {string.Join('\n', ReviewKinds.List.Codes.Select(kind =>
            $"UNION ALL SELECT 'flag', '{FacetFlags.Review(kind)}', count(*) FROM complaints WHERE awaited_reviews IS NOT NULL AND awaited_reviews LIKE '%{kind}%' AND state <> 'Closed'"))}
        """;

    private static string Named(string facet) => $"CASE WHEN state = 'Closed' THEN '{FacetNames.OfClosed(facet)}' ELSE '{facet}' END";

    private static string Values(string facet, string value) => $"UNION ALL SELECT {Named(facet)}, {value}, count(*) FROM complaints GROUP BY 1, {value}";

    /// <summary>Counts where nothing is counted yet, or nothing of what is closed; writers wait meanwhile.</summary>
    /// <param name="db">Where the complaints are.</param>
    /// <param name="isMigrated">A migration was just applied: what is counted may be half of it.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task Fill(TrackerDb db, bool isMigrated, CancellationToken ct)
    {
        if ((!isMigrated && await IsFilled(db, ct)) || !await db.Complaints.AnyAsync(ct))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LedgerTail.Lock(db, ct);
        await db.Database.ExecuteSqlAsync($"DELETE FROM facet_counts", ct);
        await db.Database.ExecuteSqlRawAsync(All, ct);
        await FillNames(db, ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task FillNames(TrackerDb db, CancellationToken ct)
    {
        if (db.Database.IsNpgsql())
        {
            return;
        }

        var words = new FacetDeltas();
        await foreach (var name in db.Complaints.AsNoTracking().Select(c => c.EntityName).AsAsyncEnumerable().WithCancellation(ct))
        {
            words.AddName(name, 1);
        }

        await words.Store(db, ct);
    }

    private static async Task<bool> IsFilled(TrackerDb db, CancellationToken ct)
    {
        var ofClosed = FacetNames.OfClosed(FacetNames.Office);
        return await db.FacetCounts.AnyAsync(ct)
            && (await db.FacetCounts.AnyAsync(row => row.Facet == ofClosed, ct) || !await db.Complaints.AnyAsync(c => c.State == ComplaintState.Closed, ct));
    }
}
