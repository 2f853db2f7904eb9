using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
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
