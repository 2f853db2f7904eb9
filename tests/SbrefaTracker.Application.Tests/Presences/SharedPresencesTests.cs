using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Presences;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Presences;

public sealed class SharedPresencesTests
{
    /// <summary>Two servers on one database.</summary>
    [PostgresFact]
    public async Task Tell_one_server_who_is_at_the_other_until_that_goes_or_dies()
    {
        await using var database = await TestDatabase.Migrated(DatabaseProvider.Postgres);
        await using var one = new TestWorld(database);
        var other = new TestWorld(database);
        var (ana, bo) = (await one.Person("ana@agency.example", Roles.Analyst), await one.Person("bo@agency.example", Roles.Analyst));
        var (here, there) = (one.Get<SharedPresences>(), other.Get<SharedPresences>());

        Assert.Empty(await here.Exchange([new("RF-2026-00001", ana, IsWriting: false)]));
        Assert.Equal([new("RF-2026-00001", ana, "ana@agency.example", IsWriting: false)], await there.Exchange([new("RF-2026-00001", bo, IsWriting: true), new("RF-2026-00002", bo, IsWriting: false)]));
        Assert.Equal([new("RF-2026-00001", bo, "bo@agency.example", IsWriting: true)], await here.Exchange([new("RF-2026-00001", ana, IsWriting: false)]));

        // What is open only there is told to nobody here; who left is gone.
        Assert.Empty(await here.Exchange([new("RF-2026-00003", ana, IsWriting: false)]));
        Assert.Empty(await there.Exchange([new("RF-2026-00001", bo, IsWriting: true)]));
        Assert.Empty(await here.Exchange([]));

        // A server that died tells nothing more: what it told ends by itself, and the others remove it once it is long over.
        Assert.Single(await here.Exchange([new("RF-2026-00001", ana, IsWriting: false)]));
        await other.Stop();
        one.Clock.Advance(SharedPresences.Length + TimeSpan.FromSeconds(1));
        Assert.Empty(await here.Exchange([new("RF-2026-00001", ana, IsWriting: false)]));
        await using (var db = one.Open())
        {
            Assert.Equal(2, await db.Presences.CountAsync());
        }

        one.Clock.Advance(SharedPresences.LongOver);
        Assert.Empty(await here.Exchange([new("RF-2026-00001", ana, IsWriting: false)]));
        await using (var db = one.Open())
        {
            Assert.Equal(ana, (await db.Presences.SingleAsync()).AccountId);
        }

        Assert.Empty(await here.Exchange([]));
        await using var after = one.Open();
        Assert.Empty(await after.Presences.ToListAsync());
    }

    /// <summary>Who stays is told again before the lease is over.</summary>
    [PostgresFact]
    public async Task Go_on_while_somebody_stays()
    {
        await using var database = await TestDatabase.Migrated(DatabaseProvider.Postgres);
        await using var one = new TestWorld(database);
        var (ana, bo) = (await one.Person("ana@agency.example", Roles.Analyst), await one.Person("bo@agency.example", Roles.Analyst));
        var other = new TestWorld(database);
        for (var second = 0; second < 40; second += 2)
        {
            await one.Get<SharedPresences>().Exchange([new("RF-2026-00001", ana, IsWriting: false)]);
            Assert.Single(await other.Get<SharedPresences>().Exchange([new("RF-2026-00001", bo, IsWriting: false)]));
            one.Clock.Advance(TimeSpan.FromSeconds(2));
            other.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        await other.Stop();
    }

    [Fact]
    public async Task Are_not_needed_where_one_server_has_the_file()
    {
        await using var world = await TestWorld.On();

        Assert.False(world.Get<SharedPresences>().AreNeeded);
    }
}
