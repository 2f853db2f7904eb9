using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class WorkListTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_every_complaint_once_page_by_page_in_both_orders(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var references = new List<string>();
        for (var day = 0; day < 7; day++)
        {
            references.Add(await world.File());
            await world.Change(references[^1], "Dated", (_, complaint) =>
            {
                complaint.DueOn = day is 2 or 5 ? null : new DateOnly(2026, 4, 10).AddDays(-(day / 2));
                return Task.CompletedTask;
            });
        }

        var byDue = await AllPages(world, new WorkListFilter { PageSize = 2 });
        var newest = await AllPages(world, new WorkListFilter { PageSize = 2, Sort = WorkListSort.Newest });

        Assert.Equal([references[6], references[4], references[3], references[0], references[1], references[5], references[2]], byDue);
        Assert.Equal(references.AsEnumerable().Reverse(), newest);
        Assert.Equal(7, (await world.Get<WorkList>().Count(new WorkListFilter { PageSize = 2 }, Desk.Representative)).Value);
        Assert.Equal("not_allowed", (await world.Get<WorkList>().Count(new WorkListFilter { Search = "x" }, Actor.Staff("a", "A", [Roles.Auditor]))).Refusals[0].Code);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stays_in_its_place_when_complaints_come_between_two_pages(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var early = new[] { await world.File(), await world.File(), await world.File() };
        var filter = new WorkListFilter { PageSize = 2, Sort = WorkListSort.Newest };
        var first = (await Read(world, filter)).Value!;

        await world.File();
        var second = (await Read(world, filter with { After = first.Next })).Value!;

        Assert.Equal([early[2], early[1]], first.Rows.Select(row => row.Reference));
        Assert.Equal([early[0]], second.Rows.Select(row => row.Reference));
    }

    /// <summary>All are alike in whatever they are sorted by, so that a page ends among equals; and the last page is as full as a page can be.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_over_the_edge_of_a_page_among_equals_and_back_and_ends_with_a_full_page(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        List<string> all = [];
        for (var number = 0; number < 6; number++)
        {
            all.Add(await world.File());
            await world.Change(all[^1], "Set", (_, complaint) => Set(complaint, 3));
        }

        foreach (var (sort, isReversed) in from sort in Enum.GetValues<WorkListSort>() from isReversed in (bool[])[false, true] select (sort, isReversed))
        {
            var filter = new WorkListFilter { Sort = sort, IsReversed = isReversed, PageSize = 3 };
            var first = (await Read(world, filter)).Value!;
            var second = (await Read(world, filter with { After = first.Next })).Value!;
            var back = (await Read(world, filter)).Value!;

            Assert.Equal((sort, 3, 3), (sort, first.Rows.Count, second.Rows.Count));
            Assert.Equal(all, first.Rows.Concat(second.Rows).Select(row => row.Reference).Order(StringComparer.Ordinal));
            Assert.Equal((sort, null), (sort, second.Next));
            Assert.Equal(first.Rows.Select(row => row.Reference), back.Rows.Select(row => row.Reference));
            Assert.Null((await Read(world, filter with { PageSize = 6 })).Value!.Next);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_sorted_by_each_column_in_both_directions_page_by_page(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var all = new List<string>();
        for (var number = 0; number < 7; number++)
        {
            all.Add(await world.File());
            await world.Change(all[^1], "Set", (_, complaint) => Set(complaint, number));
        }

        string[] Of(params int[] numbers) => [.. numbers.Select(number => all[number])];
        async Task Is(WorkListSort sort, bool reversed, params int[] numbers) =>
            Assert.Equal(Of(numbers), await AllPages(world, new WorkListFilter { Sort = sort, IsReversed = reversed, PageSize = 2 }));
        await Is(WorkListSort.Entity, false, 6, 5, 4, 3, 2, 1, 0);
        await Is(WorkListSort.Entity, true, 0, 1, 2, 3, 4, 5, 6);
        await Is(WorkListSort.Office, false, 2, 5, 0, 1, 3, 4, 6);
        await Is(WorkListSort.Office, true, 6, 4, 3, 1, 0, 5, 2);
        await Is(WorkListSort.Amount, false, 6, 3, 5, 2, 4, 1, 0);
        await Is(WorkListSort.Amount, true, 2, 5, 3, 6, 4, 1, 0);
        await Is(WorkListSort.Forwarded, false, 6, 3, 0, 5, 4, 2, 1);
        await Is(WorkListSort.Forwarded, true, 0, 3, 6, 5, 4, 2, 1);
        await Is(WorkListSort.State, false, 6, 4, 2, 0, 5, 3, 1);
        await Is(WorkListSort.State, true, 5, 3, 1, 6, 4, 2, 0);
        await Is(WorkListSort.Due, true, 0, 1, 2, 3, 4, 5, 6);
        await Is(WorkListSort.Newest, true, 0, 1, 2, 3, 4, 5, 6);
        Assert.Equal(Of(6, 3, 4, 1, 0), await AllPages(world, new WorkListFilter { Sort = WorkListSort.Amount, Office = "2304", PageSize = 2 }));
        Assert.Equal(Of(1, 3, 5), await AllPages(world, new WorkListFilter { Sort = WorkListSort.Entity, IsReversed = true, States = [ComplaintState.WithOffice], Assignee = "-", PageSize = 2 }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Sorts_the_newest_of_a_long_search_and_any_other_long_list_as_a_whole(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var all = new List<string>();
        for (var number = 0; number < 7; number++)
        {
            all.Add(await world.File());
            await world.Change(all[^1], "Set", async (writing, complaint) =>
            {
                await Set(complaint, number);
                (complaint.State, complaint.DueOn, complaint.ClosedOn, complaint.Outcome) = (ComplaintState.Closed, null, Filing.ReceivedOn, Outcomes.NotEligible);
            });
        }

        var closed = new WorkListFilter { States = [ComplaintState.Closed], PageSize = 2, MostSorted = 5 };
        var search = closed with { States = [], WithClosed = true, Search = "summary" };
        string[] Of(params int[] numbers) => [.. numbers.Select(number => all[number])];
        Assert.Equal(Of(6, 5, 4, 3, 2, 1, 0), await AllPages(world, search with { Sort = WorkListSort.Newest }));
        Assert.Equal(Of(6, 5, 4, 3, 2, 1, 0), await AllPages(world, search with { Sort = WorkListSort.Entity }));
        Assert.Equal(Of(2, 3, 4, 5, 6, 1, 0), await AllPages(world, search with { Sort = WorkListSort.Entity, IsReversed = true }));
        Assert.Equal(Of(2, 5, 3, 4, 6, 1, 0), await AllPages(world, search with { Sort = WorkListSort.Office }));
        Assert.Equal(Of(6, 3, 5, 2, 4, 1, 0), await AllPages(world, search with { Sort = WorkListSort.Amount }));
        Assert.Equal(Of(0, 1, 2, 3, 4, 5, 6), await AllPages(world, closed with { Sort = WorkListSort.Entity, IsReversed = true }));
        Assert.Equal(Of(2, 5, 0, 1, 3, 4, 6), await AllPages(world, closed with { Sort = WorkListSort.Office }));
        Assert.Equal(5, (await Read(world, search with { Sort = WorkListSort.Office })).Value!.SortedAmong);
        Assert.Null((await Read(world, search with { Sort = WorkListSort.Office, MostSorted = 7 })).Value!.SortedAmong);
        Assert.Null((await Read(world, closed with { Sort = WorkListSort.Office })).Value!.SortedAmong);
        Assert.Null((await Read(world, closed with { Sort = WorkListSort.Changed })).Value!.SortedAmong);

        // A complaint that comes between two pages moves nothing.
        var first = (await Read(world, search with { Sort = WorkListSort.Office })).Value!;
        var late = await world.File();
        await world.Change(late, "Set", (_, complaint) =>
        {
            (complaint.State, complaint.DueOn, complaint.ClosedOn, complaint.Outcome) = (ComplaintState.Closed, null, Filing.ReceivedOn, Outcomes.NotEligible);
            return Task.CompletedTask;
        });
        Assert.Equal(["3", "4"], (await Read(world, search with { Sort = WorkListSort.Office, After = first.Next })).Value!.Rows.Select(row => all.IndexOf(row.Reference).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static Task Set(Complaint complaint, int number)
    {
        complaint.EntityName = $"Entity {9 - number}";
        (complaint.OfficeCode, complaint.AmountAtIssueCents) = (number % 3 == 2 ? "1303" : "2304", number switch { 0 or 1 or 4 => null, 2 or 5 => 500, _ => 70_000 });
        complaint.ForwardedOn = number % 3 == 0 ? new DateOnly(2026, 3, 9).AddDays(-number) : null;
        (complaint.State, complaint.DueOn) = (number % 2 == 0 ? ComplaintState.Received : ComplaintState.WithOffice, new DateOnly(2026, 5, 1).AddDays(-number));
        return Task.CompletedTask;
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Filters_by_what_its_address_says(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var penalty = await world.File();
        var seizure = await world.File(input =>
        {
            input[ComplaintFields.ActionType] = "SEIZ";
            input[ComplaintFields.Office] = "2304";
            input[ComplaintFields.Source] = "ono";
            input[ComplaintFields.ReceivedOn] = Filing.ReceivedOn.AddDays(1);
        });
        await world.Change(seizure, "Assigned", (_, complaint) =>
        {
            (complaint.AssigneeId, complaint.State) = ("ana", ComplaintState.UnderReview);
            return Task.CompletedTask;
        });

        async Task Shows(string reference, WorkListFilter filter) =>
            Assert.Equal([reference], (await Read(world, filter)).Value!.Rows.Select(row => row.Reference));
        await Shows(seizure, new WorkListFilter { Office = "2304" });
        await Shows(seizure, new WorkListFilter { ActionType = "SEIZ" });
        await Shows(seizure, new WorkListFilter { Source = "ono" });
        await Shows(seizure, new WorkListFilter { Assignee = "ana" });
        await Shows(penalty, new WorkListFilter { Assignee = "-" });
        await Shows(seizure, new WorkListFilter { States = [ComplaintState.UnderReview] });
        await Shows(seizure, new WorkListFilter { States = [ComplaintState.UnderReview, ComplaintState.Closed] });
        await Shows(seizure, new WorkListFilter { ReceivedFrom = Filing.ReceivedOn.AddDays(1) });
        await Shows(penalty, new WorkListFilter { ReceivedTo = Filing.ReceivedOn });
        await Shows(seizure, new WorkListFilter { Search = "summary", Office = "2304", Assignee = "ana", ReceivedFrom = Filing.ReceivedOn });
    }

    [Fact]
    public async Task Shows_nothing_to_who_may_not_read_complaints()
    {
        await using var world = await TestWorld.On();
        await world.File();

        var refused = await world.Get<WorkList>().Read(new WorkListFilter(), Desk.Administrator);

        Assert.Equal(["not_allowed"], refused.Refusals.Select(refusal => refusal.Code));
    }

    private static Task<Domain.Kernel.Result<WorkListPage>> Read(TestWorld world, WorkListFilter filter) => world.Get<WorkList>().Read(filter, Desk.Analyst);

    private static async Task<IReadOnlyList<string>> AllPages(TestWorld world, WorkListFilter filter)
    {
        var references = new List<string>();
        for (string? after = null; ;)
        {
            var page = (await Read(world, filter with { After = after })).Value!;
            Assert.InRange(page.Rows.Count, 0, filter.PageSize);
            references.AddRange(page.Rows.Select(row => row.Reference));
            if (page.Next is null)
            {
                return references;
            }

            after = page.Next;
        }
    }
}
