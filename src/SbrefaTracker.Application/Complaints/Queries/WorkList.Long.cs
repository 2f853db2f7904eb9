using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries.Sorting;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Lists with closed complaints, and searches: short ones are sorted as a whole; long ones are read along two indexes, or sorted among their newest where there are none.</summary>
public sealed partial class WorkList
{
    private async Task<Result<WorkListPage>> AmongNewest(TrackerDb db, WorkListFilter filter, Actor actor, CancellationToken ct)
    {
        var place = ListPlace.Read(filter.After);
        if (place?.Part == ListPlace.Rest || filter is { Order: WorkListSort.Newest, IsReversed: false })
        {
            return await Newest(db, filter, actor, place, ct);
        }

        // What was sorted when its first page was read is sorted on, though some came to it since: read along indexes it would hold what was recorded later, too.
        var most = place is not null && HasClosedIndex(filter) ? 2 * filter.MostSorted : filter.MostSorted;
        var found = await NewestIds(db, filter, actor, place is null ? long.MaxValue : place.Newest + 1, most + 1, ct);
        if (!found.IsDone)
        {
            return Result<WorkListPage>.Refused(found.Refusals);
        }

        if (place is null && found.Value.Length > most && HasClosedIndex(filter))
        {
            return await BesideEachOther(db, filter, actor, ct);
        }

        var ids = found.Value.Take(most).ToArray();
        var page = await Page(db, await Parts(db, filter, walks: false, ids, ct), Along(_ => db.Complaints.Where(c => ids.Contains(c.Id)), ct), filter, actor.Id, found.Value.FirstOrDefault(), ct);
        return found.Value.Length <= most ? page : page with { SortedAmong = most, Next = page.Next ?? new ListPlace(ListPlace.Rest, ids[^1]).ToString() };
    }

    private async Task<Result<WorkListPage>> Newest(TrackerDb db, WorkListFilter filter, Actor actor, ListPlace? place, CancellationToken ct)
    {
        var found = await NewestIds(db, filter, actor, place?.Id ?? long.MaxValue, filter.PageSize + 1, ct);
        if (!found.IsDone)
        {
            return Result<WorkListPage>.Refused(found.Refusals);
        }

        var ids = found.Value.Take(filter.PageSize).ToArray();
        var rows = await ListRows.Of(db, actor.Id, ids, ct);
        return new WorkListPage(rows, found.Value.Length > filter.PageSize ? new ListPlace(place?.Part ?? 0, ids[^1]).ToString() : null);
    }

    // A search finds by words, in the order of complaints.
    private static bool HasClosedIndex(WorkListFilter filter) => !filter.IsSearch;

    // It was found to be when its first page was read, or the kept counts say so; of any other list the newest are looked at.
    private static async Task<bool> IsLong(TrackerDb db, WorkListFilter filter, CancellationToken ct)
    {
        if (ListPlace.Read(filter.After) is { } place)
        {
            return place is { Newest: 0, Part: not ListPlace.Rest };
        }

        return KeptWork.Of(filter) is { } work && await db.FacetCounts
            .Where(row => row.Facet == FacetNames.State && (row.Code == nameof(ComplaintState.Closed) ? work.HasClosed : work.HasOpen))
            .SumAsync(row => row.Complaints, ct) > filter.MostSorted;
    }

    // Of a long list the open and the closed complaints are read each along its own index, as many as fit on the page, and put in order together.
    private static async Task<WorkListPage> BesideEachOther(TrackerDb db, WorkListFilter filter, Actor actor, CancellationToken ct)
    {
        var complaints = await UndeliveredComplaints.Source(db, filter, ct);
        var walks = !db.Database.IsNpgsql();
        var open = filter with { WithClosed = false, States = [.. filter.States.Where(state => state != ComplaintState.Closed)] };
        var ofOpen = Along(_ => walks ? OpenWork.Filtered(complaints, open) : Filtered(complaints, open), ct);
        var ofClosed = Along(_ => ClosedWork.Filtered(complaints, filter, walks), ct);
        var (closedPart, bothPart) = filter.Order == WorkListSort.Changed ? (ListChanges.OfClosed(db.ClosedChanges, !filter.IsReversed, walks), ListChanges.OfSome(db, !filter.IsReversed)) : default;
        var hasOpen = filter.States.Count == 0 || open.States.Count > 0;
        return await Page(
            db,
            await Parts(db, filter, walks, ids: null, ct),
            async (part, place, most) =>
            {
                var closed = await ofClosed(closedPart ?? part, place, most);
                var both = hasOpen ? [.. await ofOpen(part, place, most), .. closed] : closed;
                return both.Length == closed.Length ? closed : await Along(_ => db.Complaints.Where(c => both.Contains(c.Id)), ct)(bothPart ?? part, place, most);
            },
            filter,
            actor.Id,
            newest: 0,
            ct);
    }
}
