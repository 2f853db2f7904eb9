using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class BulkActsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Do_it_to_each_and_leave_out_what_changed(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var ana = await world.Person("ana@agency.example", Roles.Analyst);
        string[] references = [await world.File(), await world.File(), await world.File()];
        var bulk = world.Get<BulkActs>();
        var items = (await bulk.Freeze(new WorkListFilter { Sort = WorkListSort.Newest }, Desk.Analyst)).Value!;
        await world.Change(references[1], "Noted", (_, _) => Task.CompletedTask);
        List<int> progress = [];

        var outcome = (await bulk.Run(items, new BulkAct(ana, null), Desk.Representative, progress.Add)).Value!;

        Assert.Equal([references[2], references[0]], outcome.Done);
        Assert.Equal([(references[1], "stale")], outcome.LeftOut.Select(left => (left.Reference, left.Why.Code)));
        Assert.Equal([1, 2, 3], progress);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Keep_what_is_done_when_somebody_stops_them()
    {
        await using var world = await TestWorld.On();
        for (var i = 0; i < 3; i++)
        {
            await world.File();
        }

        using var stop = new CancellationTokenSource();
        var items = (await world.Get<BulkActs>().Freeze(new WorkListFilter(), Desk.Analyst)).Value!;

        var outcome = (await world.Get<BulkActs>().Run(items, new BulkAct(null, "Look at this."), Desk.Analyst, _ => stop.Cancel(), stop.Token)).Value!;

        Assert.Equal((1, 0, true), (outcome.Done.Count, outcome.LeftOut.Count, outcome.WasStopped));
    }

    [Fact]
    public async Task Want_one_act_a_list_and_the_right_to_it()
    {
        await using var world = await TestWorld.On();
        await world.File();
        var items = (await world.Get<BulkActs>().Freeze(new WorkListFilter(), Desk.Analyst)).Value!;

        Assert.Equal("bulk_one_act", (await world.Get<BulkActs>().Run(items, new BulkAct(null, " "), Desk.Analyst, _ => { })).Refusals[0].Code);
        Assert.Equal("bulk_one_act", (await world.Get<BulkActs>().Run(items, new BulkAct("a", "b"), Desk.Analyst, _ => { })).Refusals[0].Code);
        Assert.Equal("not_between", (await world.Get<BulkActs>().Run([], new BulkAct(null, "b"), Desk.Analyst, _ => { })).Refusals[0].Code);
        Assert.Equal("workflow.not_your_role", (await world.Get<BulkActs>().Run(items, new BulkAct(null, "b"), Desk.Auditor, _ => { })).Value!.LeftOut[0].Why.Code);
        Assert.Equal("not_allowed", (await world.Get<BulkActs>().Freeze(new WorkListFilter(), Desk.Boston)).Refusals[0].Code);
    }
}
