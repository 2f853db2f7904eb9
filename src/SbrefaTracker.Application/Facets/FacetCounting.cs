using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.Application.Facets;

/// <summary>
/// Counts everything anew: once when the counts are first there, and after somebody emptied their table (<c>DELETE FROM facet_counts</c>) because
/// they mistrust them. It reads all complaints.
/// </summary>
internal static class FacetCounting
{
    private static readonly string All =
        $"""
        INSERT INTO facet_counts (facet, code, complaints)
        SELECT 'state', state, count(*) FROM complaints GROUP BY state
        UNION ALL SELECT 'office', office_code, count(*) FROM complaints WHERE state <> 'Closed' GROUP BY office_code
        UNION ALL SELECT 'action', action_type, count(*) FROM complaints WHERE state <> 'Closed' GROUP BY action_type
        UNION ALL SELECT 'source', source, count(*) FROM complaints WHERE state <> 'Closed' GROUP BY source
        UNION ALL SELECT 'assignee', COALESCE(assignee_id, '-'), count(*) FROM complaints WHERE state <> 'Closed' GROUP BY COALESCE(assignee_id, '-')
        UNION ALL SELECT 'tag', t.word, count(*) FROM tags t JOIN complaints c ON c.id = t.complaint_id
            WHERE t.untagged_on IS NULL AND t.word <> '' AND c.state <> 'Closed' GROUP BY t.word
        UNION ALL SELECT 'due', CAST(due_on AS text), count(*) FROM complaints WHERE state <> 'Closed' AND due_on IS NOT NULL GROUP BY due_on
        UNION ALL SELECT 'flag', '{FacetFlags.Unsolved}', count(*) FROM complaints WHERE unsolved_on IS NOT NULL AND unsolved_answered_on IS NULL
        UNION ALL SELECT 'flag', '{FacetFlags.Decided}', count(*) FROM complaints WHERE (due_clock = '{Escalation.Due}' OR clock_due_clock = '{Escalation.Due}') AND state <> 'Closed'
        {string.Join('\n', ReviewKinds.List.Codes.Select(kind =>
            $"UNION ALL SELECT 'flag', '{FacetFlags.Review(kind)}', count(*) FROM complaints WHERE awaited_reviews IS NOT NULL AND awaited_reviews LIKE '%{kind}%' AND state <> 'Closed'"))}
        """;

    /// <summary>Counts where nothing is counted yet; writers wait meanwhile.</summary>
    public static async Task FillIfEmpty(TrackerDb db, CancellationToken ct)
    {
        if (await db.FacetCounts.AnyAsync(ct) || !await db.Complaints.AnyAsync(ct))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LedgerTail.Lock(db, ct);
        await db.Database.ExecuteSqlAsync($"DELETE FROM facet_counts", ct);
        await db.Database.ExecuteSqlRawAsync(All, ct);
        await transaction.CommitAsync(ct);
    }
}
