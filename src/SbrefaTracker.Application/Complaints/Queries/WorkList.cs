using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries.Searching;
using SbrefaTracker.Application.Complaints.Queries.Sorting;
using SbrefaTracker.Application.Copies;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>
/// Reads the work list page by page: each page is a range of one index, of two beside each other, or of a sorted set of bounded size, so that it costs the same at a thousand and at a
/// million complaints. Nothing is counted, but up to a limit.
/// </summary>
public sealed partial class WorkList(ITrackerDbFactory databases, AgencyTime time)
{
    public async Task<Result<WorkListPage>> Read(WorkListFilter filter, Actor actor, CancellationToken ct = default)
    {
        if (!MayRead(filter, actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();

        // Which complaints, their rows and the place behind them are of one moment: what changes between two questions would be there twice, or not at all.
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        var page = await Sorted(db, filter, actor, ct);
        if (!page.IsDone)
        {
            return page;
        }

        var words = filter.IsSearch ? SearchParser.WordsOf(filter.Search!) : [];
        var marked = await MarkedCopies.Marked(db, await UndeliveredComplaints.Marked(db, page.Value.Rows, ct), ct);
        var tagged = await TaggedComplaints.WithTags(db, page.Value with { Words = words, Rows = marked }, ct);
        if (filter is { IsSearch: true, WithFoundTexts: true })
        {
            tagged = await FoundTexts.WithTexts(db, tagged, filter.Search!, Context(db, actor), time, ct);
        }

        return filter.WithLastChange ? await WithLastChange(db, tagged, ct) : tagged;
    }

    // A search looks into more than is shown: to find a complaint by a word is to learn that the word is in it.
    private static bool MayRead(WorkListFilter filter, Actor actor) =>
        actor.Roles.Any(role => role.ReadsComplaints) && (!filter.IsSearch || DisclosurePolicy.AudienceOf(actor) == Audience.Staff);

    // Rows in an order that has an index for this list; a short list is sorted, and of a long one that has none the newest are, and the rest follows.
    private async Task<Result<WorkListPage>> Sorted(TrackerDb db, WorkListFilter filter, Actor actor, CancellationToken ct)
    {
        var isOpenWork = filter is { IsSearch: false, HoldsClosed: false };
        if (filter.IsSearch || (ListOrder.HasIndexOfParts(filter.Order) && !isOpenWork))
        {
            return HasClosedIndex(filter) && await IsLong(db, filter, ct) ? await BesideEachOther(db, filter, actor, ct) : await AmongNewest(db, filter, actor, ct);
        }

        var complaints = await UndeliveredComplaints.Source(db, filter, ct);
        var walks = isOpenWork && !db.Database.IsNpgsql();
        var parts = await Parts(db, filter, walks, ids: null, ct);
        return await Page(
            db, parts, Along(part => part.Walks ? OpenWork.Filtered(complaints, filter) : walks ? OpenWork.Near(complaints, filter) : Filtered(complaints, filter), ct), filter, actor.Id, newest: 0, ct);
    }

    // The complaints of a part behind a place, by their ids.
    private static Func<ListPart, ListPlace?, int, Task<long[]>> Along(Func<ListPart, IQueryable<Complaint>> of, CancellationToken ct) =>
        (part, place, most) => part.Read(of(part), place).Select(c => c.Id).Take(most).ToArrayAsync(ct);

    private static async Task<IReadOnlyList<ListPart>> Parts(TrackerDb db, WorkListFilter filter, bool walks, long[]? ids, CancellationToken ct) => filter.Order == WorkListSort.Changed
        ? [ids is null ? ListChanges.OfOpenWork(db.OpenChanges, !filter.IsReversed, filter.Office, walks) : ListChanges.OfSome(db, !filter.IsReversed)]
        : ListOrder.Of(filter, walks, await ListGroups.Of(db, filter, ListPlace.Read(filter.After), ids, ct));

    private static async Task<WorkListPage> Page(
        TrackerDb db, IReadOnlyList<ListPart> parts, Func<ListPart, ListPlace?, int, Task<long[]>> read, WorkListFilter filter, string me, long newest, CancellationToken ct)
    {
        var place = await Place(db, filter, parts, ct);
        var found = new List<(int Part, long Id)>();
        for (var number = place?.Part ?? 0; number < parts.Count && found.Count <= filter.PageSize; number++)
        {
            found.AddRange((await read(parts[number], number == place?.Part ? place : null, filter.PageSize + 1 - found.Count)).Select(id => (number, id)));
        }

        var rows = await ListRows.Of(db, me, [.. found.Take(filter.PageSize).Select(complaint => complaint.Id)], ct);
        if (found.Count <= filter.PageSize)
        {
            return new WorkListPage(rows, null);
        }

        var last = found[filter.PageSize - 1];
        var key = filter.Order == WorkListSort.Changed ? await ListChanges.KeyOf(db, rows[^1], ct) : parts[last.Part].KeyOf(rows[^1]);
        return new WorkListPage(rows, new ListPlace(last.Part, last.Id, newest, key).ToString());
    }

    // The name of an entity stands in no address: it is looked up. Groups come and go between two pages: theirs is found by its code.
    private static async Task<ListPlace?> Place(TrackerDb db, WorkListFilter filter, IReadOnlyList<ListPart> parts, CancellationToken ct) => ListPlace.Read(filter.After) switch
    {
        { } place when filter.Order == WorkListSort.Entity => place with { Key = await db.Complaints.Where(c => c.Id == place.Id).Select(c => c.EntityName).FirstOrDefaultAsync(ct) ?? "" },
        { } place when ListGroups.Are(filter.Order) => parts.Index().Where(part => part.Item.Group == place.Key).Select(part => place with { Part = part.Index }).FirstOrDefault(),
        var place => place,
    };

    private SearchContext Context(TrackerDb db, Actor actor) => new(time.Today, actor.Id, time.BeginOf, db.Database.IsNpgsql());

    // The latest first, before an id.
    private async Task<Result<long[]>> NewestIds(TrackerDb db, WorkListFilter filter, Actor actor, long before, int count, CancellationToken ct)
    {
        if (filter.IsSearch)
        {
            return await ComplaintSearch.Ids(db, filter, Context(db, actor), before, count, ct);
        }

        var complaints = Filtered(await UndeliveredComplaints.Source(db, filter, ct), filter);
        return await ListOrder.Newest(filter with { IsReversed = false }).Read(complaints, new ListPlace(0, before)).Select(c => c.Id).Take(count).ToArrayAsync(ct);
    }

    /// <summary>What a filter leaves, before words and tags: every condition can be answered by an index of the list.</summary>
    public static IQueryable<Complaint> Filtered(IQueryable<Complaint> complaints, WorkListFilter filter)
    {
        if (filter.States.Count == 1)
        {
            var state = filter.States[0];
            complaints = complaints.Where(c => c.State == state);
        }
        else if (filter.States.Count > 1)
        {
            complaints = complaints.Where(c => filter.States.Contains(c.State));
        }
        else if (!filter.WithClosed)
        {
            complaints = complaints.Where(c => c.State != ComplaintState.Closed);
        }

        return ByDates(ByCodes(complaints, filter), filter);
    }

    private static IQueryable<Complaint> ByCodes(IQueryable<Complaint> complaints, WorkListFilter filter)
    {
        if (filter.Office is { } office)
        {
            complaints = complaints.Where(c => c.OfficeCode == office);
        }

        if (filter.Unsolved)
        {
            complaints = complaints.Where(c => c.UnsolvedOn != null && c.UnsolvedAnsweredOn == null);
        }

        if (filter.Review is { } review)
        {
            complaints = complaints.Where(c => c.AwaitedReviews != null && c.AwaitedReviews.Contains(review));
        }

        if (filter.Decided)
        {
            complaints = complaints.Where(DecidedComplaints.Are);
        }

        if (filter.ActionType is { } action)
        {
            complaints = complaints.Where(c => c.ActionType == action);
        }

        if (filter.Source is { } source)
        {
            complaints = complaints.Where(c => c.Source == source);
        }

        if (filter.Assignee is { } assignee)
        {
            complaints = assignee == "-" ? complaints.Where(c => c.AssigneeId == null) : complaints.Where(c => c.AssigneeId == assignee);
        }

        return complaints;
    }

    private static IQueryable<Complaint> ByDates(IQueryable<Complaint> complaints, WorkListFilter filter)
    {
        if (filter.DueBy is { } dueBy)
        {
            complaints = complaints.Where(c => c.DueOn <= dueBy);
        }

        if (filter.ReceivedFrom is { } from)
        {
            complaints = complaints.Where(c => c.ReceivedOn >= from);
        }

        if (filter.ReceivedTo is { } to)
        {
            complaints = complaints.Where(c => c.ReceivedOn <= to);
        }

        return complaints;
    }

    private static async Task<WorkListPage> WithLastChange(TrackerDb db, WorkListPage page, CancellationToken ct)
    {
        var ids = page.Rows.Select(row => row.Id).ToList();
        var at = await ListChanges.Of(db, ids, ct);
        return page with { Rows = [.. page.Rows.Select(row => at.TryGetValue(row.Id, out var moment) ? row with { ChangedAt = DateTimeOffset.FromUnixTimeMilliseconds(moment) } : row)] };
    }
}
