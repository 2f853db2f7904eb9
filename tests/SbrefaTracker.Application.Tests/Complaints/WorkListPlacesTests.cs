using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>A list is gone through to its end from place to place.</summary>
public sealed class WorkListPlacesTests
{
    /// <summary>What was disposed of and what somebody filed for themselves have no name of an entity, and they may be more than a page holds.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Go_past_blank_names_in_both_directions(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        List<string> all = [];
        for (var number = 0; number < 10; number++)
        {
            all.Add(await world.File());
            await world.Change(all[^1], "Set", (_, complaint) => Name(complaint, number < 6 ? "" : $"Entity {number}", isClosed: number % 2 == 0));
        }

        WorkListFilter[] lists = [new(), new() { WithClosed = true }, new() { WithClosed = true, MostSorted = 1 }, new() { States = [ComplaintState.Closed], MostSorted = 1 }];
        foreach (var (list, isReversed) in from list in lists from isReversed in (bool[])[false, true] select (list, isReversed))
        {
            var expected = all.Where((_, number) => number % 2 == 0 ? list.HoldsClosed : list.States.Count == 0);

            Assert.Equal(isReversed ? expected.Reverse() : expected, await AllPages(world, list with { Sort = WorkListSort.Entity, IsReversed = isReversed, PageSize = 2 }));
        }
    }

    /// <summary>A list that was sorted when its first page was read stays what it was, though an earlier complaint came into it since: what was recorded later is not in it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Hold_nothing_later_where_a_short_list_grows_meanwhile(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        List<string> all = [];
        for (var number = 0; number < 4; number++)
        {
            all.Add(await world.File());
            await world.Change(all[^1], "Set", (_, complaint) => Name(complaint, $"Entity {number}", isClosed: number != 2));
        }

        var filter = new WorkListFilter { States = [ComplaintState.Closed], Sort = WorkListSort.Entity, MostSorted = 3, PageSize = 2 };
        var first = (await world.Get<WorkList>().Read(filter, Desk.Analyst)).Value!;
        await world.Change(all[2], "Set", (_, complaint) => Name(complaint, "Entity 2", isClosed: true));
        await world.Change(await world.File(), "Set", (_, complaint) => Name(complaint, "Entity 4", isClosed: true));
        var second = (await world.Get<WorkList>().Read(filter with { After = first.Next }, Desk.Analyst)).Value!;

        Assert.Equal(all[..2], first.Rows.Select(row => row.Reference));
        Assert.Equal((null, null), (second.Next, second.SortedAmong));
        Assert.Equal(all[2..], second.Rows.Select(row => row.Reference));
    }

    private static Task Name(Complaint complaint, string name, bool isClosed)
    {
        complaint.EntityName = name;
        if (isClosed)
        {
            (complaint.State, complaint.DueOn, complaint.ClosedOn, complaint.Outcome) = (ComplaintState.Closed, null, Filing.ReceivedOn, Outcomes.NotEligible);
        }

        return Task.CompletedTask;
    }

    // A place that leads to the page that it stands on would never end.
    private static async Task<IReadOnlyList<string>> AllPages(TestWorld world, WorkListFilter filter)
    {
        List<string> found = [];
        string? after = null;
        do
        {
            var page = (await world.Get<WorkList>().Read(filter with { After = after }, Desk.Analyst)).Value!;
            found.AddRange(page.Rows.Select(row => row.Reference));
            Assert.NotEqual(after ?? "", page.Next);
            after = page.Next;
        }
        while (after is not null);
        return found;
    }
}
