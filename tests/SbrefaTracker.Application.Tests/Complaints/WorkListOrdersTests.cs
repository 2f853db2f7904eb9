using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>Each order of the work list gives every complaint of a list once, whatever changes meanwhile.</summary>
public sealed class WorkListOrdersTests
{
    private static readonly string[] Actions = ["PEN", "SEIZ", "CF28"];
    private static readonly string[] States = ["TX", "CA", "ME"];

    /// <summary>The lists as a plain sort in memory gives them: with and without values, alike ones, and several pages each.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Give_every_complaint_once_in_both_directions(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        string[] people = [await world.Person("zoe@agency.example", Roles.Analyst), await world.Person("Ana@agency.example", Roles.Analyst), await world.Person("max@agency.example", Roles.Analyst)];
        List<string> references = [];
        for (var number = 0; number < 23; number++)
        {
            references.Add(await world.File());
            await world.Change(references[^1], "Set", (_, complaint) => Set(complaint, number, people));
        }

        // Changed in another order than they came, some in the same moment.
        for (var number = 0; number < 17; number++)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(number % 3));
            await world.Change(references[(number * 7) % 23], "Noted", (_, _) => Task.CompletedTask);
        }


        await using var db = world.Open();
        var all = await db.Complaints.AsNoTracking().ToListAsync();
        var changes = await Changes(db);
        WorkListFilter[] lists =
        [
            new(), new() { Office = "2304" }, new() { Assignee = people[1] }, new() { ActionType = "SEIZ" }, new() { States = [ComplaintState.Received, ComplaintState.WithOffice] },
            new() { WithClosed = true }, new() { WithClosed = true, MostSorted = 4 }, new() { States = [ComplaintState.WithOffice], WithClosed = true, MostSorted = 1 }, new() { States = [ComplaintState.Closed], Office = "2304", MostSorted = 1 }, new() { Search = "summary", WithClosed = true },
        ];
        foreach (var (list, sort, isReversed) in from list in lists from sort in Enum.GetValues<WorkListSort>() from isReversed in (bool[])[false, true] select (list, sort, isReversed))
        {
            var filter = list with { Sort = sort, IsReversed = isReversed, PageSize = 8 };
            var expected = all.Where(complaint => Holds(filter, complaint)).ToList();
            var found = await AllPages(world, filter);

            Assert.True(expected.Select(complaint => complaint.Id).Order().SequenceEqual(found.Order()), $"{filter}: {string.Join(' ', found)}");
            if (InOrder(expected, filter, people, changes) is { } ordered)
            {
                Assert.True(ordered.Select(complaint => complaint.Id).SequenceEqual(found), $"{filter}: {string.Join(' ', found)} is not {string.Join(' ', ordered.Select(complaint => complaint.Id))}");
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Go_on_where_they_were_when_what_was_read_changes_meanwhile(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        string[] people = [await world.Person("bo@agency.example", Roles.Analyst), await world.Person("ana@agency.example", Roles.Analyst)];
        List<string> all = [];
        for (var number = 0; number < 6; number++)
        {
            all.Add(await world.File());
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            await world.Change(all[^1], "Set", (_, complaint) => Assign(complaint, people[number % 2]));
        }

        var byChange = (await Read(world, new WorkListFilter { Sort = WorkListSort.Changed, PageSize = 2 })).Value!;
        var byPerson = (await Read(world, new WorkListFilter { Sort = WorkListSort.Assignee, PageSize = 3 })).Value!;

        world.Clock.Advance(TimeSpan.FromMinutes(1));

        // The last of each page goes elsewhere: nobody bears Ana's name any more.
        await world.Change(all[4], "Set", (_, complaint) => Assign(complaint, people[0]));
        foreach (var number in (int[])[1, 3, 5])
        {
            await world.Change(all[number], "Set", (_, complaint) => Assign(complaint, people[0]));
        }

        Assert.Equal([all[5], all[4]], byChange.Rows.Select(row => row.Reference));
        Assert.Equal([all[2], all[0]], (await Read(world, new WorkListFilter { Sort = WorkListSort.Changed, PageSize = 2, After = byChange.Next })).Value!.Rows.Select(row => row.Reference));
        Assert.Equal([all[1], all[3], all[5]], byPerson.Rows.Select(row => row.Reference));
        Assert.Equal(all, (await Read(world, new WorkListFilter { Sort = WorkListSort.Assignee, PageSize = 9, After = byPerson.Next })).Value!.Rows.Select(row => row.Reference));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Know_the_last_change_of_all_that_is_open_and_of_all_that_is_closed(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        Assert.True((await world.Get<DemoData>().Add(60, seed: 5)).IsDone);
        var reference = await world.File();
        await AssertKept(world);

        await world.Change(reference, "Closed", (_, complaint) =>
        {
            (complaint.State, complaint.DueOn, complaint.ClosedOn, complaint.Outcome) = (ComplaintState.Closed, null, Filing.ReceivedOn, Outcomes.NotEligible);
            return Task.CompletedTask;
        });
        await AssertKept(world);
        await world.Change(reference, "Reopened", (_, complaint) =>
        {
            (complaint.State, complaint.ClosedOn, complaint.Outcome) = (ComplaintState.UnderReview, null, null);
            return Task.CompletedTask;
        });
        await AssertKept(world);

        // It is another office's from now on, in the list as in the record.
        var elsewhere = await world.File();
        await world.Change(elsewhere, "Routed", (_, complaint) =>
        {
            complaint.OfficeCode = "1303";
            return Task.CompletedTask;
        });
        await AssertKept(world);
        Assert.Contains(elsewhere, (await Read(world, new WorkListFilter { Office = "1303", Sort = WorkListSort.Changed })).Value!.Rows.Select(row => row.Reference));

        // As after a restored backup or the acts of a server of an earlier version: all is missing, or some, or it is old, or closed.
        await world.Change(reference, "Closed", (_, complaint) =>
        {
            (complaint.State, complaint.DueOn, complaint.ClosedOn, complaint.Outcome) = (ComplaintState.Closed, null, Filing.ReceivedOn, Outcomes.NotEligible);
            return Task.CompletedTask;
        });
        foreach (var fault in (string[])
        [
            "DELETE FROM open_changes", "DELETE FROM open_changes WHERE complaint_id % 2 = 0", "UPDATE open_changes SET at = at - 1 WHERE complaint_id % 3 = 0", "UPDATE open_changes SET office_code = '' WHERE complaint_id % 3 = 1",
            "INSERT INTO open_changes (complaint_id, office_code, at) SELECT id, office_code, 1 FROM complaints WHERE state = 'Closed'",
            "DELETE FROM closed_changes", "DELETE FROM closed_changes WHERE complaint_id % 2 = 0", "UPDATE closed_changes SET at = at - 1 WHERE complaint_id % 3 = 0",
            "INSERT INTO closed_changes (complaint_id, at) SELECT id, 1 FROM complaints WHERE state <> 'Closed'",
        ])
        {
            await world.Database.Tamper(fault);
            await world.Migrate();
            await AssertKept(world);
        }
    }

    private static Task Set(Complaint complaint, int number, string[] people)
    {
        complaint.EntityName = $"Entity {(number * 7) % 5}";
        (complaint.OfficeCode, complaint.ActionType, complaint.Source) = (number % 4 == 2 ? "1303" : "2304", Actions[number % 3], number % 5 == 0 ? Sources.Ono : Sources.Direct);
        (complaint.AssigneeId, complaint.AmountAtIssueCents) = (number % 4 == 3 ? null : people[number % 4], number % 3 == 0 ? null : 500 * (number % 2));
        (complaint.TradeRole, complaint.EntityState) = (number % 4 == 1 ? null : TradeRoles.List.Codes[number % 3], number % 5 == 2 ? null : States[number % 3]);
        complaint.ForwardedOn = number % 6 == 0 ? null : Filing.ReceivedOn.AddDays(number % 4);
        complaint.RespondedOn = complaint.ForwardedOn is { } from && number % 3 == 1 ? from.AddDays(20 + (number % 2)) : null;
        (complaint.State, complaint.DueOn) = (number % 2 == 0 ? ComplaintState.Received : ComplaintState.WithOffice, number % 5 == 0 ? null : new DateOnly(2026, 5, 1).AddDays(number % 3));
        if (number % 11 == 7 || number % 7 == 4)
        {
            (complaint.State, complaint.DueOn, complaint.ClosedOn, complaint.Outcome) = (ComplaintState.Closed, null, Filing.ReceivedOn, Outcomes.NotEligible);
        }

        return Task.CompletedTask;
    }

    private static Task Assign(Complaint complaint, string person)
    {
        complaint.AssigneeId = person;
        return Task.CompletedTask;
    }

    private static bool Holds(WorkListFilter filter, Complaint complaint) =>
        (filter.States.Count > 0 ? filter.States.Contains(complaint.State) : filter.WithClosed || complaint.State != ComplaintState.Closed)
        && (filter.Office ?? complaint.OfficeCode) == complaint.OfficeCode && (filter.ActionType ?? complaint.ActionType) == complaint.ActionType
        && (filter.Assignee ?? complaint.AssigneeId) == complaint.AssigneeId;

    // Null for the orders whose text the databases compare each in its own way, and for those that depend on the states.
    private static IEnumerable<Complaint>? InOrder(List<Complaint> complaints, WorkListFilter filter, string[] people, Dictionary<long, long> changes)
    {
        var isReversed = filter.IsReversed;
        IEnumerable<Complaint> ById(IEnumerable<Complaint> some, bool isDown) => isDown ? some.OrderByDescending(c => c.Id) : some.OrderBy(c => c.Id);
        IEnumerable<Complaint> By<T>(Func<Complaint, T?> key, bool isDown)
            where T : struct
        {
            var valued = complaints.Where(c => key(c) is not null).ToList();
            return (isDown ? valued.OrderByDescending(key).ThenByDescending(c => c.Id) : valued.OrderBy(key).ThenBy(c => c.Id)).Concat(ById(complaints.Except(valued), isDown: true));
        }

        IEnumerable<Complaint> Grouped(IEnumerable<string> groups, Func<Complaint, string?> key) =>
            (isReversed ? groups.Reverse() : groups).SelectMany(group => ById(complaints.Where(c => key(c) == group), isReversed)).Concat(ById(complaints.Where(c => key(c) is null), isDown: true));
        return filter.Order switch
        {
            WorkListSort.Newest => ById(complaints, !isReversed),
            WorkListSort.Amount => By(c => c.AmountAtIssueCents, !isReversed),
            WorkListSort.Forwarded => By(c => c.ForwardedOn, isReversed),
            WorkListSort.Responded => By(c => c.RespondedOn, !isReversed),
            WorkListSort.Changed => By(c => (long?)changes[c.Id], !isReversed),
            WorkListSort.Action => Grouped(ActionTypes.List.Codes, c => c.ActionType),
            WorkListSort.Source => Grouped(Sources.List.Codes, c => c.Source),
            WorkListSort.Role => Grouped(TradeRoles.List.Codes, c => c.TradeRole),
            WorkListSort.UsState =>
            [
                .. (isReversed ? complaints.Where(c => c.EntityState is not null).OrderByDescending(c => c.EntityState, StringComparer.Ordinal).ThenByDescending(c => c.Id) : complaints.Where(c => c.EntityState is not null).OrderBy(c => c.EntityState, StringComparer.Ordinal).ThenBy(c => c.Id)),
                .. ById(complaints.Where(c => c.EntityState is null), isDown: true),
            ],
            WorkListSort.Assignee => Grouped([people[1], people[2], people[0]], c => c.AssigneeId),
            WorkListSort.Days =>
            [
                .. By(c => c.RespondedOn is null ? c.ForwardedOn : null, isReversed).Where(c => c is { ForwardedOn: not null, RespondedOn: null }),
                .. By(c => c.RespondedOn, isDown: true).Where(c => c.RespondedOn is not null),
                .. ById(complaints.Where(c => c.ForwardedOn is null), isDown: true),
            ],
            _ => null,
        };
    }

    private static async Task AssertKept(TestWorld world)
    {
        await using var db = world.Open();
        var (all, changes) = (await db.Complaints.Select(c => new { c.Id, c.OfficeCode, c.State }).ToListAsync(), await Changes(db));
        var (open, closed) = (all.Where(c => c.State != ComplaintState.Closed).ToList(), all.Where(c => c.State == ComplaintState.Closed).ToList());
        Assert.NotEmpty(open);
        Assert.NotEmpty(closed);
        Assert.Equal(closed.Select(one => (one.Id, changes[one.Id])).Order(), (await db.ClosedChanges.AsNoTracking().ToListAsync()).Select(row => (row.ComplaintId, row.At)).Order());
        Assert.Equal(open.Select(one => (one.Id, one.OfficeCode, changes[one.Id])).Order(), (await db.OpenChanges.AsNoTracking().ToListAsync()).Select(row => (row.ComplaintId, row.OfficeCode, row.At)).Order());
    }

    // When each changed last, by the entries alone.
    private static async Task<Dictionary<long, long>> Changes(TrackerDb db) => (await db.Entries.AsNoTracking().Where(entry => entry.ComplaintId > 0).ToListAsync())
        .GroupBy(entry => entry.ComplaintId)
        .ToDictionary(group => group.Key, group => group.MaxBy(entry => entry.Sequence)!.At);

    private static Task<Result<WorkListPage>> Read(TestWorld world, WorkListFilter filter) => world.Get<WorkList>().Read(filter, Desk.Analyst);

    private static async Task<IReadOnlyList<long>> AllPages(TestWorld world, WorkListFilter filter)
    {
        var ids = new List<long>();
        for (string? after = null; ;)
        {
            var page = (await Read(world, filter with { After = after })).Value!;
            Assert.InRange(page.Rows.Count, 0, filter.PageSize);
            ids.AddRange(page.Rows.Select(row => row.Id));
            if (page.Next is null)
            {
                return ids;
            }

            Assert.NotEqual(after, page.Next);
            after = page.Next;
        }
    }
}
