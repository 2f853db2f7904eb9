using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>
/// Keeps the numbers of each complaint's narrative (<see cref="StoryPrint"/>) in an index, and finds there what may tell the same. It follows the complaints in the order in
/// which they came, whatever way that was, so that filing waits for nothing.
/// </summary>
public sealed class StoryPrints(WriteQueue queue, ITrackerDbFactory databases)
{
    /// <summary>Complaints whose numbers are written in one transaction.</summary>
    public const int AtOnce = 200;

    /// <summary>Most complaints that are looked at for each number of a text, the latest.</summary>
    public const int MostOfNumber = 200;

    /// <summary>Writes the numbers of all complaints that have none yet.</summary>
    public async Task Follow(CancellationToken ct = default)
    {
        var after = await Reached(ct);
        while (await Next(after, ct) is { Count: > 0 } stories)
        {
            after = stories[^1].Id;
            var rows = stories.SelectMany(story => StoryPrint.Of(story.Narrative).Select(number => new StoryPrintRow { ComplaintId = story.Id, Number = number })).ToList();
            await queue.Run((session, token) => Write(session, rows, token), ct);
        }
    }

    /// <summary>The complaints that share a number with a text, at most <see cref="MostOfNumber"/> for each of its numbers, the latest.</summary>
    internal static async Task<IReadOnlyCollection<long>> Alike(TrackerDb db, string narrative, long but, CancellationToken ct) => [.. (await Sharing(db, narrative, but, before: false, ct)).Keys];

    /// <summary>The same, with how many of its numbers each shares; only what came before <paramref name="but"/> where that is asked.</summary>
    internal static async Task<IReadOnlyDictionary<long, int>> Sharing(TrackerDb db, string narrative, long but, bool before, CancellationToken ct)
    {
        var found = new SortedDictionary<long, int>();
        foreach (var number in StoryPrint.Of(narrative))
        {
            var prints = before ? db.StoryPrints.Where(print => print.Number == number && print.ComplaintId < but) : db.StoryPrints.Where(print => print.Number == number && print.ComplaintId != but);
            foreach (var id in await prints.OrderByDescending(print => print.ComplaintId).Take(MostOfNumber).Select(print => print.ComplaintId).ToListAsync(ct))
            {
                found[id] = found.GetValueOrDefault(id) + 1;
            }
        }

        return found;
    }

    private async Task<long> Reached(CancellationToken ct)
    {
        await using var db = databases.Create();
        return await db.StoryPrints.MaxAsync(print => (long?)print.ComplaintId, ct) ?? 0;
    }

    private async Task<List<(long Id, string Narrative)>> Next(long after, CancellationToken ct)
    {
        await using var db = databases.Create();
        var rows = await db.Complaints.Where(complaint => complaint.Id > after && complaint.DisposedOn == null).OrderBy(complaint => complaint.Id).Take(AtOnce)
            .Select(complaint => new { complaint.Id, complaint.Narrative }).ToListAsync(ct);
        return [.. rows.Select(row => (row.Id, row.Narrative))];
    }

    // What another instance wrote meanwhile is there already; what was disposed of meanwhile must leave nothing behind.
    private static async Task<Result> Write(WriteSession session, List<StoryPrintRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.ComplaintId).Distinct().ToList();
        var there = await session.Db.StoryPrints.Where(print => ids.Contains(print.ComplaintId)).Select(print => print.ComplaintId).Distinct().ToListAsync(ct);
        var kept = await session.Db.Complaints.Where(complaint => ids.Contains(complaint.Id) && complaint.DisposedOn == null).Select(complaint => complaint.Id).ToListAsync(ct);
        session.Db.AddRange(rows.Where(row => kept.Contains(row.ComplaintId) && !there.Contains(row.ComplaintId)));
        await session.Db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
