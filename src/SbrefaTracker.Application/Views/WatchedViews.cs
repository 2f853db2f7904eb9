using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Views;

/// <summary>
/// Says what a view holds now, from what it held before: whatever changes a complaint writes an entry of it in the ledger, so only complaints with an entry since are asked of, however many the view
/// holds. All of it is read the first time, on each new day (a day alone brings complaints into a view of what is due), after more changes than are followed, and where the ledger does not say what a view asks for.
/// </summary>
public sealed class WatchedViews(ITrackerDbFactory databases, WorkList list)
{
    /// <summary>Most entries of the ledger that are followed.</summary>
    public const int MostFollowed = 5_000;

    private const int Batch = 500;

    /// <summary>Refused as the list is.</summary>
    internal async Task<Result<ViewMembers>> Now(WorkListFilter filter, ViewMembers? before, DateOnly today, Actor owner, CancellationToken ct)
    {
        await using var db = databases.Create();

        // Read before the list is: what is written between the two is looked at again in the next round.
        var head = await db.Entries.MaxAsync(entry => (long?)entry.Number, ct) ?? 0;
        if (before is null || before.Day != today || head - before.Head > MostFollowed || filter.Undelivered || !ViewMembers.FollowLedger(filter.Search))
        {
            var all = await list.Ids(filter, owner, among: null, ct);
            return all.IsDone ? new ViewMembers(head, today, all.Value.ToHashSet()) : Result<ViewMembers>.Refused(all.Refusals);
        }

        if (head == before.Head)
        {
            return before;
        }

        var changed = await db.Entries.Where(entry => entry.Number > before.Head && entry.Number <= head && entry.ComplaintId > 0).Select(entry => entry.ComplaintId).Distinct().ToListAsync(ct);
        var now = before.Ids.Except(changed).ToHashSet();
        foreach (var some in changed.Chunk(Batch))
        {
            var inside = await list.Ids(filter, owner, some, ct);
            if (!inside.IsDone)
            {
                return Result<ViewMembers>.Refused(inside.Refusals);
            }

            now.UnionWith(inside.Value);
        }

        return new ViewMembers(head, today, now);
    }
}
