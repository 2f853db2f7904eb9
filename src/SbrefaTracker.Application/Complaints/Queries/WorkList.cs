using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries.Searching;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>
/// Reads the work list page by page: each page is a range of one index, so that it costs the same at a thousand and at a
/// million complaints. Nothing is counted.
/// </summary>
public sealed class WorkList(ITrackerDbFactory databases, AgencyTime time)
{
    public async Task<Result<WorkListPage>> Read(WorkListFilter filter, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Roles.Any(role => role.ReadsComplaints))
        {
            return Refusal.Of("not_allowed");
        }

        // A search looks into more than is shown: to find a complaint by a word is to learn that the word is in it.
        var searches = !string.IsNullOrWhiteSpace(filter.Search);
        if (searches && DisclosurePolicy.AudienceOf(actor) != Audience.Staff)
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        await db.Database.OpenConnectionAsync(ct);
        var page = !searches ? await Ordered(db, filter, actor.Id, ct) : await Search(db, filter, actor, ct);
        if (!page.IsDone)
        {
            return page;
        }

        var tagged = await TaggedComplaints.WithTags(db, page.Value, ct);
        return filter.WithLastChange ? await WithLastChange(db, tagged, ct) : tagged;
    }

    private static async Task<Result<WorkListPage>> Ordered(TrackerDb db, WorkListFilter filter, string me, CancellationToken ct)
    {
        var complaints = Filtered(await TaggedComplaints.Bearing(db, filter.Tag, ct), filter);
        return filter.Sort == WorkListSort.Newest ? await Newest(db, complaints, filter, me, ct) : await ByDue(db, complaints, filter, me, ct);
    }

    private static async Task<WorkListPage> Newest(TrackerDb db, IQueryable<Complaint> complaints, WorkListFilter filter, string me, CancellationToken ct)
    {
        var before = long.TryParse(filter.After, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : long.MaxValue;
        var rows = await Rows(db, me, complaints.Where(c => c.Id < before).OrderByDescending(c => c.Id).Take(filter.PageSize + 1))
            .ToListAsync(ct);
        return Page(rows.OrderByDescending(row => row.Id), filter, last => last.Id.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<Result<WorkListPage>> Search(TrackerDb db, WorkListFilter filter, Actor actor, CancellationToken ct)
    {
        var context = new SearchContext(time.Today, actor.Id, time.BeginOf, db.Database.IsNpgsql());
        var before = long.TryParse(filter.After, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : long.MaxValue;
        var found = await ComplaintSearch.Ids(db, filter, context, before, filter.PageSize + 1, ct);
        if (!found.IsDone)
        {
            return Result<WorkListPage>.Refused(found.Refusals);
        }

        var ids = found.Value;
        var rows = await Rows(db, actor.Id, db.Complaints.Where(c => ids.Contains(c.Id))).ToListAsync(ct);
        return Page(rows.OrderByDescending(row => row.Id), filter, last => last.Id.ToString(CultureInfo.InvariantCulture)) with
        {
            Words = SearchParser.WordsOf(filter.Search!),
        };
    }

    // Two ranges one after the other: what has a due day, by that day; then what waits for nothing, newest first.
    private static async Task<WorkListPage> ByDue(TrackerDb db, IQueryable<Complaint> complaints, WorkListFilter filter, string me, CancellationToken ct)
    {
        var cursor = DueCursor.Read(filter.After);
        var rows = new List<WorkListRow>();
        if (!cursor.InUndated)
        {
            var (due, id) = (cursor.Due, cursor.Id);
            var dated = complaints.Where(c => c.DueOn != null);
            if (due is not null)
            {
                dated = dated.Where(c => c.DueOn > due || (c.DueOn == due && c.Id > id)).Where(c => c.DueOn >= due);
            }

            rows.AddRange(await Rows(db, me, dated.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(filter.PageSize + 1)).ToListAsync(ct));
            rows = [.. rows.OrderBy(row => row.DueOn).ThenBy(row => row.Id)];
        }

        if (rows.Count <= filter.PageSize && filter.DueBy is null)
        {
            var before = cursor.InUndated ? cursor.Id : long.MaxValue;
            var undated = complaints.Where(c => c.DueOn == null && c.Id < before).OrderByDescending(c => c.Id);
            var more = await Rows(db, me, undated.Take(filter.PageSize + 1 - rows.Count)).ToListAsync(ct);
            rows.AddRange(more.OrderByDescending(row => row.Id));
        }

        return Page(rows, filter, last => new DueCursor(last.DueOn, last.Id, last.DueOn is null).ToString());
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
            complaints = complaints.Where(c => c.DueClock == Escalation.Due);
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

    internal static IQueryable<WorkListRow> Rows(TrackerDb db, string me, IQueryable<Complaint> complaints) =>
        from c in complaints.AsNoTracking()
        join o in db.Offices on c.OfficeCode equals o.Code
        join a in db.Users on c.AssigneeId equals a.Id into assignees
        from assignee in assignees.DefaultIfEmpty()
        join m in db.ReadMarks.Where(mark => mark.AccountId == me) on c.Id equals m.ComplaintId into marks
        from mark in marks.DefaultIfEmpty()
        select new WorkListRow(
            c.Id, c.Reference, c.State, c.EntityName, c.Subject, c.OfficeCode, o.Name, c.ActionType, c.Source, c.ReceivedOn, c.DueOn,
            c.DueClock, assignee == null ? null : assignee.Name, c.RetaliationAlleged == true, c.Version,
            mark == null ? null : mark.Version)
        {
            TradeRole = c.TradeRole,
            EntityState = c.EntityState,
            ForwardedOn = c.ForwardedOn,
            RespondedOn = c.RespondedOn,
            AmountAtIssueCents = c.AmountAtIssueCents,
            AwaitedReviews = c.AwaitedReviews,
        };

    // The entry of the latest version is the last change: found by the index of the ledger, one for each complaint of the page.
    private static async Task<WorkListPage> WithLastChange(TrackerDb db, WorkListPage page, CancellationToken ct)
    {
        var ids = page.Rows.Select(row => row.Id).ToList();
        var at = await (from c in db.Complaints.AsNoTracking()
                        join e in db.Entries on new { Id = c.Id, Sequence = c.Version } equals new { Id = e.ComplaintId, e.Sequence }
                        where ids.Contains(c.Id)
                        select new { c.Id, e.At }).ToDictionaryAsync(row => row.Id, row => row.At, ct);
        return page with { Rows = [.. page.Rows.Select(row => at.TryGetValue(row.Id, out var moment) ? row with { ChangedAt = DateTimeOffset.FromUnixTimeMilliseconds(moment) } : row)] };
    }

    private static WorkListPage Page(IEnumerable<WorkListRow> ordered, WorkListFilter filter, Func<WorkListRow, string> cursor)
    {
        var rows = ordered.ToList();
        var page = rows.Take(filter.PageSize).ToList();
        return new WorkListPage(page, rows.Count > filter.PageSize ? cursor(page[^1]) : null);
    }
}
