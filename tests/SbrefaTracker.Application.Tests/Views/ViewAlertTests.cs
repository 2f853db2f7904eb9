using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Demo;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Views;

public sealed class ViewAlertTests
{
    /// <summary>It is Friday, ten in the morning.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Tell_the_owner_what_is_new(DatabaseProvider provider)
    {
        await using var world = await World(provider);
        var ana = await Somebody(world, "ana", Roles.Analyst);
        await world.File();
        foreach (var alert in new[] { ViewAlerts.None, ViewAlerts.Each, ViewAlerts.Daily, ViewAlerts.Weekly })
        {
            Assert.True((await world.Get<SavedViews>().Save(Given(alert) with { Alert = alert }, ana)).IsDone);
        }

        Assert.True((await world.Get<SavedViews>().Save(Given("above") with { Alert = ViewAlerts.Above, AlertAbove = 1 }, ana)).IsDone);
        var rounds = world.Get<ViewAlertRounds>();

        Assert.Equal(0, await rounds.Run());
        await world.File();
        Assert.Equal(2, await rounds.Run());
        Assert.Equal(0, await rounds.Run());
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await rounds.Run());
        await world.File();
        Assert.Equal(1, await rounds.Run());
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await rounds.Run());
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await rounds.Run());
        Assert.Equal(0, await rounds.Run());

        await using var db = world.Open();
        Assert.Equal(6, await db.PassingMails.CountAsync());
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>A view that holds more than is watched: one that leaves lets an older one come in view, and that is no news.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Say_nothing_of_older_ones_that_come_in_view_where_only_the_newest_are_watched(DatabaseProvider provider)
    {
        var from = new DateOnly(2000, 1, 1);
        await using var world = await World(provider, new WorkListFilter { WithClosed = true, ReceivedFrom = from });
        Assert.True((await world.Get<DemoData>().Add(SavedViews.MostWatched + 20, seed: 3)).IsDone);
        var ana = await Somebody(world, "ana", Roles.Analyst);
        Assert.True((await world.Get<SavedViews>().Save(Given("each") with { Alert = ViewAlerts.Each }, ana)).IsDone);
        var rounds = world.Get<ViewAlertRounds>();
        Assert.Equal(0, await rounds.Run());
        var watched = await Held(world);
        Assert.Equal(SavedViews.MostWatched, watched.Count);

        // Three of the watched leave, and three come in view that are older than all of them.
        await using (var db = world.Open())
        {
            foreach (var reference in await db.Complaints.OrderByDescending(c => c.Id).Skip(7).Take(3).Select(c => c.Reference).ToListAsync())
            {
                await world.Change(reference, "Set", (_, complaint) =>
                {
                    complaint.ReceivedOn = from.AddDays(-1);
                    return Task.CompletedTask;
                });
            }
        }

        Assert.Equal(0, await rounds.Run());
        var now = await Held(world);
        Assert.Equal((SavedViews.MostWatched, 3), (now.Count, now.Except(watched).Count(id => id < watched.Min())));

        // A new one pushes the oldest out, and is told of alone.
        await world.File();
        Assert.Equal(1, await rounds.Run());
        Assert.Equal(0, await rounds.Run());
        var told = Assert.Single(await world.Get<PassingMail>().Due(10, default));
        Assert.EndsWith(": 1", told.Subject, StringComparison.Ordinal);
        Assert.Contains("only its 500 newest complaints are", told.Text, StringComparison.Ordinal);
    }

    /// <summary>Nothing was new in the morning: what comes at noon waits for the next one.</summary>
    [Fact]
    public async Task Keep_to_the_morning_and_make_up_for_a_monday_on_which_no_server_ran()
    {
        await using var world = await World(DatabaseProvider.Sqlite);
        var ana = await Somebody(world, "ana", Roles.Analyst);
        foreach (var alert in new[] { ViewAlerts.Daily, ViewAlerts.Weekly })
        {
            Assert.True((await world.Get<SavedViews>().Save(Given(alert) with { Alert = alert }, ana)).IsDone);
        }

        var rounds = world.Get<ViewAlertRounds>();
        Assert.Equal(0, await rounds.Run());
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await rounds.Run());
        await world.File();
        world.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, await rounds.Run());

        // Tuesday, two in the morning: of last Monday it is told at once, of today not yet.
        world.Clock.Advance(TimeSpan.FromHours(62));
        Assert.Equal(2, await rounds.Run());
        Assert.Equal(0, await rounds.Run());
    }

    /// <summary>One view cannot be read.</summary>
    [Fact]
    public async Task Are_told_though_another_view_cannot_be_read()
    {
        await using var world = await World(DatabaseProvider.Sqlite);
        var ana = await Somebody(world, "ana", Roles.Analyst);
        await world.File();
        foreach (var name in new[] { "one", "two", "three" })
        {
            Assert.True((await world.Get<SavedViews>().Save(Given(name) with { Alert = ViewAlerts.Each }, ana)).IsDone);
        }

        var rounds = world.Get<ViewAlertRounds>();
        Assert.Equal(0, await rounds.Run());
        await world.Database.Tamper("UPDATE saved_views SET held = 'nonsense' WHERE name = 'two'");
        await world.File();

        Assert.Equal(2, await rounds.Run());
    }

    private static SavedViewGiven Given(string name) => new(name, "office=0401", IsShared: false, ViewAlerts.None, null);

    private static Task<TestWorld> World(DatabaseProvider provider, WorkListFilter? shown = null) => TestWorld.On(provider, more: services =>
        services.AddSingleton<ActorLookup>().AddSingleton<ViewAlertRounds>().AddSingleton<ReadViewQuery>((_, _, _) => shown ?? new WorkListFilter { Office = "0401" }));

    private static async Task<Actor> Somebody(TestWorld world, string name, Role role) => Actor.Staff(await world.Person($"{name}@agency.example", role), name, [role]);

    private static async Task<List<long>> Held(TestWorld world)
    {
        await using var db = world.Open();
        return [.. (await db.SavedViews.Select(view => view.Held).SingleAsync()).Split(',').Select(long.Parse)];
    }
}
