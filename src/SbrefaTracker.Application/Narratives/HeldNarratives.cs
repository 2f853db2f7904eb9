using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Narratives;

namespace SbrefaTracker.Application.Narratives;

/// <summary>
/// The stories that were published and are not shown for now: what is published since hides a count of which they would tell, together with those that stay; of a year that is withheld, each of them would. They come back when the count is
/// told again. See decision record 107.
/// </summary>
internal static class HeldNarratives
{
    /// <returns>Ids of narratives that are published.</returns>
    public static async Task<IReadOnlyList<long>> Load(TrackerDb db, CancellationToken ct)
    {
        var latest = (await db.PublicYears.AsNoTracking().ToListAsync(ct)).GroupBy(row => row.FiscalYear).ToDictionary(year => year.Key, year => year.MaxBy(row => row.Edition)!);
        var stories = await Stories(db, ct);
        var asked = stories.Where(story => IsOlder(story, latest)).ToHashSet();
        if (asked.Count == 0)
            return [];
        var shown = await NarrativeCountsReader.Shown(db, [.. asked.SelectMany(story => story.Cells).Select(cell => cell.FiscalYear).Distinct()], ct);
        var (taken, held) = (new HashSet<CountedIn>(), new List<long>());
        foreach (var story in stories)
        {
            if (asked.Contains(story) && NarrativeCounts.ToldBy(story.Cells, shown, taken).Count > 0)
                held.Add(story.Id);
            else
                taken.UnionWith(story.Cells);
        }

        return held;
    }

    // All that ever were published; those that stay known whatever is done come first, for somebody may have kept them.
    private static async Task<List<Story>> Stories(TrackerDb db, CancellationToken ct)
    {
        var rows = await (from narrative in db.Narratives.AsNoTracking()
                          where narrative.PublishedText != null
                          join complaint in db.Complaints.AsNoTracking() on narrative.Reference equals complaint.Reference
                          select new
                          {
                              narrative.Id,
                              narrative.State,
                              narrative.PublishedAt,
                              Counted = new CountedComplaint(complaint.OfficeCode, complaint.ActionType, complaint.TradeRole, complaint.EntityState, complaint.ReceivedOn, complaint.ForwardedOn, complaint.RespondedOn),
                          }).ToListAsync(ct);
        return [.. rows.OrderBy(row => row.State == NarrativeState.Published).ThenBy(row => row.PublishedAt).ThenByDescending(row => row.Id)
            .Select(row => new Story(row.Id, row.State == NarrativeState.Published ? row.PublishedAt : null, [.. NarrativeCountsReader.Cells(row.Counted)]))];
    }

    // What has been published of its counts since is to be asked; before that it was, when it was published itself.
    private static bool IsOlder(Story story, Dictionary<int, PublicYearRow> latest) => story.PublishedAt is { } at && story.Cells.Select(cell => cell.FiscalYear).Distinct()
        .Any(year => latest.TryGetValue(year, out var edition) && (edition.CountedAt > at || PublicHidden.IsWithheld(edition)));

    /// <param name="Id">Of the narrative.</param>
    /// <param name="PublishedAt">Null where the public does not read it.</param>
    /// <param name="Cells">The counts of which it may tell.</param>
    private sealed record Story(long Id, DateTimeOffset? PublishedAt, IReadOnlyList<CountedIn> Cells);
}
