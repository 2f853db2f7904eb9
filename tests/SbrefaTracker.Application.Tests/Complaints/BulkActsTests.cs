using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Demo;
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

        var outcome = (await bulk.Run(items, new BulkAct { Assignee = ana }, Desk.Representative, progress.Add)).Value!;

        Assert.Equal([references[2], references[0]], outcome.Done);
        Assert.Equal([(references[1], "stale")], outcome.LeftOut.Select(left => (left.Reference, left.Why.Code)));
        Assert.Equal([1, 2, 3], progress);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tag_and_merge_duplicates_through_their_own_use_cases(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var first = await Desk.WithComplaint(world);
        var asked = await Desk.WithComplaint(world);
        await asked.Complete();
        await asked.Ask();
        var copy = await Desk.WithComplaint(world);
        var bulk = world.Get<BulkActs>();
        Task<Result<BulkItem[]>> Frozen() => bulk.Freeze(new WorkListFilter { Sort = WorkListSort.Newest }, Desk.Analyst);

        var tagged = (await bulk.Run((await Frozen()).Value!, new BulkAct { Tags = "campaign" }, Desk.Analyst, _ => { })).Value!;
        var closed = (await bulk.Run((await Frozen()).Value!, new BulkAct { CloseAsDuplicate = true, DuplicateOf = first.Reference, Reason = "One letter, three copies." }, Desk.Representative, _ => { })).Value!;

        Assert.Equal((3, 0), (tagged.Done.Count, tagged.LeftOut.Count));
        Assert.Equal([copy.Reference], closed.Done);
        Assert.Equal(
            [(asked.Reference, "workflow.not_in_this_state"), (first.Reference, "link_to_itself")],
            closed.LeftOut.Select(left => (left.Reference, left.Why.Code)));
        var view = await copy.View();
        Assert.Equal(("Merged", "duplicate", first.Reference), (view.Story[^1].Action, view.Story[^1].Detail["outcome"], view.Story[^1].Detail["other"]));
        Assert.Equal(("Linked", copy.Reference), ((await first.View()).Story[^1].Action, (await first.View()).Story[^1].Detail["other"]));
        Assert.Empty(await copy.Do(Desk.Representative, d => new UnmergeComplaint { Reference = d.Reference, Version = view.Version, Reason = "Another matter." }));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Close_duplicates_of_nothing_in_sight_and_refuse_at_once_what_would_fail_for_each()
    {
        await using var world = await TestWorld.On();
        var (first, copy) = (await Desk.WithComplaint(world), await Desk.WithComplaint(world));
        var bulk = world.Get<BulkActs>();
        async Task<Result<BulkOutcome>> Close(string? of, string? reason) => await bulk.Run(
            (await bulk.Freeze(new WorkListFilter { Sort = WorkListSort.Newest }, Desk.Analyst)).Value!,
            new BulkAct { CloseAsDuplicate = true, DuplicateOf = of, Reason = reason },
            Desk.Representative,
            _ => { });

        Assert.Equal(("Reason", "required"), ((await Close(first.Reference, " ")).Refusals[0].Field, (await Close(first.Reference, " ")).Refusals[0].Code));
        Assert.Equal("duplicate_unknown", (await Close("RF-1999-00001", "Copies.")).Refusals[0].Code);
        Assert.Equal(1, (await copy.View()).Version);
        var closed = (await Close(null, "Copies of a letter that ONO has.")).Value!;

        Assert.Equal((2, 0), (closed.Done.Count, closed.LeftOut.Count));
        Assert.Equal("Closed", (await copy.View()).Story[^1].Action);
    }

    [Fact]
    public async Task Close_nothing_as_a_duplicate_of_what_is_not_there()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);

        Assert.Equal(["duplicate_unknown"], await desk.Do(Desk.Representative, d => new CloseComplaint { Reference = d.Reference, Version = d.Version, Outcome = "duplicate", DuplicateOf = "RF-1999-00001" }));
        Assert.Equal(["duplicate_unknown"], await desk.Do(Desk.Representative, d => new CloseComplaint { Reference = d.Reference, Version = d.Version, Outcome = "not_eligible", DuplicateOf = d.Reference }));
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

        var outcome = (await world.Get<BulkActs>().Run(items, new BulkAct { Note = "Look at this." }, Desk.Analyst, _ => stop.Cancel(), stop.Token)).Value!;

        Assert.Equal((1, 0, true), (outcome.Done.Count, outcome.LeftOut.Count, outcome.WasStopped));
    }

    [Fact]
    public async Task Want_one_act_a_list_and_the_right_to_it()
    {
        await using var world = await TestWorld.On();
        await world.File();
        var items = (await world.Get<BulkActs>().Freeze(new WorkListFilter(), Desk.Analyst)).Value!;

        Assert.Equal("bulk_one_act", (await world.Get<BulkActs>().Run(items, new BulkAct { Note = " " }, Desk.Analyst, _ => { })).Refusals[0].Code);
        Assert.Equal("bulk_one_act", (await world.Get<BulkActs>().Run(items, new BulkAct { Assignee = "a", Tags = "b" }, Desk.Analyst, _ => { })).Refusals[0].Code);
        Assert.Equal("not_between", (await world.Get<BulkActs>().Run([], new BulkAct { Note = "b" }, Desk.Analyst, _ => { })).Refusals[0].Code);
        Assert.Equal("workflow.not_your_role", (await world.Get<BulkActs>().Run(items, new BulkAct { Note = "b" }, Desk.Auditor, _ => { })).Value!.LeftOut[0].Why.Code);
        Assert.Equal("not_allowed", (await world.Get<BulkActs>().Freeze(new WorkListFilter(), Desk.Boston)).Refusals[0].Code);
    }

    /// <summary>Five hundred at once and not one more: a longer list is frozen to its first, and what is longer is refused before anything is done.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Take_five_hundred_at_once_and_not_one_more(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        Assert.True((await world.Get<DemoData>().Add(BulkActs.Most + 1, seed: 5)).IsDone);
        var bulk = world.Get<BulkActs>();
        var frozen = (await bulk.Freeze(new WorkListFilter { WithClosed = true, Sort = WorkListSort.Newest }, Desk.Analyst)).Value!;
        Assert.Equal(BulkActs.Most, frozen.Length);
        await using var db = world.Open();
        var last = await db.Complaints.OrderBy(complaint => complaint.Id).Select(complaint => complaint.Reference).FirstAsync();
        Assert.DoesNotContain(frozen, item => item.Reference == last);

        Assert.Equal("not_between", (await bulk.Run([.. frozen, frozen[0] with { Reference = last }], new BulkAct { Tags = "campaign" }, Desk.Analyst, _ => { })).Refusals[0].Code);
        Assert.Equal(0, await db.Tags.CountAsync());
        var outcome = (await bulk.Run(frozen, new BulkAct { Tags = "campaign" }, Desk.Analyst, _ => { })).Value!;
        Assert.Equal((BulkActs.Most, 0), (outcome.Done.Count, outcome.LeftOut.Count));
        Assert.Equal(BulkActs.Most, await db.Tags.CountAsync());
    }
}
