using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Retention;

public sealed class ManyHoldsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_hold_is_placed_on_many(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
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
