using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Copies;

/// <summary>A complaint that tells what another one told.</summary>
/// <param name="Likeness">How alike the narratives are, 0 to 1 (<see cref="TextLikeness"/>).</param>
internal sealed record FoundCopy(long Id, bool IsExact, double Likeness);

/// <summary>
/// Finds complaints that tell the same at whatever office and about whatever action, by the numbers of their narratives (<see cref="StoryPrints"/>): word for word, or with a few words changed by the
/// same entity. However many complaints there are, as many are looked at as the index gives for six numbers, and of those only few texts are read.
/// </summary>
internal static class CopyFinder
{
    /// <summary>Most texts that are read and compared.</summary>
    public const int MostCompared = 200;

    /// <param name="db">Where they are.</param>
    /// <param name="complaint">The one of which others are copies, or which is one.</param>
    /// <param name="before">Only those that came before it.</param>
    /// <param name="most">So many are enough.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <returns>What is the same first, then what is most alike; of those the earliest.</returns>
    public static async Task<IReadOnlyList<FoundCopy>> Of(TrackerDb db, Complaint complaint, bool before, int most, CancellationToken ct)
    {
        var shared = await StoryPrints.Sharing(db, complaint.Narrative, complaint.Id, before, ct);
        var ids = shared.Keys.ToList();
        var names = await db.Complaints.AsNoTracking().Where(row => ids.Contains(row.Id) && row.DisposedOn == null).Select(row => new { row.Id, row.EntityName }).ToListAsync(ct);

        // What is the same shares every number that the index still gives of it: it comes first, and the earliest of it.
        var worth = names.Select(row => (row.Id, IsSame: CopyRule.IsSameEntity(row.EntityName, complaint.EntityName)))
            .OrderByDescending(row => shared[row.Id]).ThenByDescending(row => row.IsSame).ThenBy(row => row.Id).Take(MostCompared);
        var (likeness, found) = (TextLikeness.To(complaint.Narrative), new List<FoundCopy>());
        foreach (var (id, isSame) in worth)
        {
            var text = await db.Complaints.AsNoTracking().Where(row => row.Id == id).Select(row => row.Narrative).FirstAsync(ct);
            var like = likeness(text);
            var isExact = CopyRule.IsExact(like, text, isSame);
            if (isExact || CopyRule.IsNear(like, isSame))
            {
                found.Add(new FoundCopy(id, isExact, like));
            }

            if (found.Count(one => one.IsExact) == most)
            {
                break;
            }
        }

        return [.. found.OrderByDescending(one => one.IsExact).ThenByDescending(one => one.Likeness).ThenBy(one => one.Id).Take(most)];
    }
}
