using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Retention;

public sealed class ManyDisposalsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_changed_meanwhile_is_left_out_and_named_and_the_day_has_one_certificate(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        Desk[] desks = [await Disposed.Closed(world), await Disposed.Closed(world), await Disposed.Closed(world), await Disposed.Closed(world)];
        Assert.Empty(await desks[3].Do(Desk.Representative, HoldTests.Hold));
        await Disposed.Wait(world, desks[0].Reference);
        var (bulk, retention, disposals) = (world.Get<BulkActs>(), world.Get<RetentionQueries>(), world.Get<DisposalQueries>());

        var due = (await retention.Freeze(RetentionKinds.Closed, Desk.Representative)).Value!;
        Assert.Equal(desks.Take(3).Select(desk => desk.Reference), due.Select(item => item.Reference));
        Assert.Equal(["required"], Codes(await bulk.Run(due, new BulkAct { ProposesDisposal = true, Reason = " " }, Desk.Representative, _ => { })));
        var proposed = (await bulk.Run(due, new BulkAct { ProposesDisposal = true, Reason = "Their time is over.", Despite = Disposed.Despite }, Desk.Representative, _ => { })).Value!;
        Assert.Equal((3, 0), (proposed.Done.Count, proposed.LeftOut.Count));
        Assert.Empty((await retention.Freeze(RetentionKinds.Closed, Desk.Representative)).Value!);
        Assert.Empty((await disposals.Freeze(Desk.Representative)).Value!);
        var waiting = (await disposals.Freeze(Desk.Commissioner)).Value!;
        desks[1].Version = waiting[1].Version;
        Assert.Empty(await desks[1].Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = "Somebody called." }));
        List<int> progress = [];

        var done = (await bulk.Run(waiting, new BulkAct { CarriesOutDisposal = true, Despite = Disposed.Despite }, Desk.Commissioner, progress.Add)).Value!;

        Assert.Equal([desks[0].Reference, desks[2].Reference], done.Done);
        Assert.Equal([(desks[1].Reference, "stale")], done.LeftOut.Select(one => (one.Reference, one.Why.Code)));
        Assert.Equal([1, 2, 3], progress);
        var day = (await disposals.OfDay((await desks[0].View()).DisposedOn!.Value, Desk.Auditor)).Value!;
        Assert.Equal(done.Done, day.Select(certificate => certificate.Reference));
        Assert.All(day, certificate => Assert.Equal(("representative", "commissioner"), (certificate.ProposedBy, certificate.CarriedOutBy)));
        Assert.Equal("not_found", (await disposals.OfDay(new DateOnly(1999, 1, 4), Desk.Auditor)).Refusals[0].Code);
        Assert.Equal("not_allowed", (await retention.Freeze(RetentionKinds.Closed, Desk.Auditor)).Refusals[0].Code);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task A_stop_leaves_the_rest_as_it_is()
    {
        await using var world = await TestWorld.On();
        var (one, other) = (await Disposed.Closed(world), await Disposed.Closed(world));
        await Disposed.Wait(world, one.Reference);
        var due = (await world.Get<RetentionQueries>().Freeze(RetentionKinds.Closed, Desk.Representative)).Value!;
        using var stop = new CancellationTokenSource();

        var outcome = (await world.Get<BulkActs>().Run(due, new BulkAct { ProposesDisposal = true, Reason = "Over.", Despite = Disposed.Despite }, Desk.Representative, _ => stop.Cancel(), stop.Token)).Value!;

        Assert.True(outcome.WasStopped);
        Assert.Equal([one.Reference], outcome.Done);
        Assert.Null((await other.View()).Proposal);
    }

    [Fact]
    public async Task A_hold_is_placed_on_many()
    {
        await using var world = await TestWorld.On();
        Desk[] desks = [await Desk.WithComplaint(world), await Desk.WithComplaint(world)];
        BulkItem[] items = [.. desks.Select(desk => new BulkItem(desk.Reference, desk.Version))];
        var act = new BulkAct { PlacesHold = true, Reason = "The court wants them.", Authority = "Order 26-17" };

        Assert.Equal(["required"], Codes(await world.Get<BulkActs>().Run(items, act with { Authority = null }, Desk.Representative, _ => { })));
        Assert.Equal(["workflow.not_your_role", "workflow.not_your_role"], (await world.Get<BulkActs>().Run(items, act, Desk.Analyst, _ => { })).Value!.LeftOut.Select(one => one.Why.Code));
        Assert.Equal(2, (await world.Get<BulkActs>().Run(items, act, Desk.Representative, _ => { })).Value!.Done.Count);
        Assert.Equal(2, (await world.Get<DisposalQueries>().Holds(Desk.Auditor)).Value!.Length);
    }

    private static IEnumerable<string> Codes<T>(Result<T> result) => result.Refusals.Select(refusal => refusal.Code);
}
