using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Retention;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Cli;

public sealed class RetentionVerbTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_what_is_due_with_what_keeps_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (free, held) = (await Disposed.Closed(world), await Disposed.Closed(world));
        await held.Do(Desk.Representative, HoldTests.Hold);
        var file = world.Put("old.csv", "received_on,office,action_type,entity_name,subject,narrative,closed_on,outcome\n2009-03-02,0401,DET,Old Wharf,Held,Why,2010-03-04,explained\n");
        Assert.Equal(0, (await world.Run("import", "complaints", file)).Exit);

        var called = await world.Run("retention", "--kind", "complaint_closed");

        Assert.Equal((0, ""), (called.Exit, called.Err));
        Assert.Matches("^RF-2009-00001\tcomplaint_closed\t2010-03-04\t2017-03-05\tactivity$", Assert.Single(called.OutLines));
        Assert.Empty((await world.Run("retention", "--kind", "complaint_not_eligible")).OutLines);
        Assert.Equal(2, (await world.Run("retention", "--kind", "draft")).Exit);
        await Disposed.Wait(world, free.Reference);
        Assert.Equal(["", "held"], (await world.Run("retention")).OutLines.Where(line => line.Contains("2026-03-06", StringComparison.Ordinal)).Select(line => line.Split('\t')[^1]));
    }
}
