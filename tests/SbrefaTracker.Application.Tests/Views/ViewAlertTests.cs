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
    private const int Several = 3_000;

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

    /// <summary>A view of several thousand: the oldest leave it and come back, and each coming is news, whatever else happened.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Miss_nothing_of_a_large_view(DatabaseProvider provider)
    {
        var from = new DateOnly(2000, 1, 1);
        await using var world = await World(provider, (_, _, _) => new WorkListFilter { WithClosed = true, ReceivedFrom = from });
        Assert.True((await world.Get<DemoData>().Add(Several, seed: 3)).IsDone);
        var ana = await Somebody(world, "ana", Roles.Analyst);
        foreach (var alert in new[] { ViewAlerts.Each, ViewAlerts.Above })
        {
            Assert.True((await world.Get<SavedViews>().Save(Given(alert) with { Alert = alert, AlertAbove = alert == ViewAlerts.Above ? Several - 1 : null }, ana)).IsDone);
        }

        // That it is above a number already is told at once; what it holds already is nothing new.
        var rounds = world.Get<ViewAlertRounds>();
        Assert.Equal(1, await rounds.Run());
        Assert.Equal(0, await rounds.Run());
        List<string> oldest;
        await using (var db = world.Open())
        {
            oldest = await db.Complaints.OrderBy(c => c.Id).Select(c => c.Reference).Take(3).ToListAsync();
        }

        Task Receive(string reference, DateOnly on) => world.Change(reference, "Set", (_, complaint) =>
        {
            complaint.ReceivedOn = on;
            return Task.CompletedTask;
        });
        foreach (var reference in oldest)
        {
            await Receive(reference, from.AddDays(-1));
        }

        Assert.Equal(0, await rounds.Run());
        await Receive(oldest[0], from);
        Assert.Equal(1, await rounds.Run());
        Assert.Equal(0, await rounds.Run());
        await Receive(oldest[0], from.AddDays(1));
        await Receive(oldest[1], from);
        await Receive(oldest[2], from);
        Assert.Equal(2, await rounds.Run());
        Assert.Equal(0, await rounds.Run());
        var told = (await world.Get<PassingMail>().Due(10, default)).Select(mail => mail.Subject).Order(StringComparer.Ordinal);
        Assert.Equal([$"A view you watch holds {Several} complaints", $"A view you watch holds {Several} complaints", "New in a view you watch: 1", "New in a view you watch: 2"], told);
    }

    /// <summary>Nothing is written when a day turns, when somebody reads, or when another complaint has a word that begins so.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task See_what_comes_with_the_day_and_what_was_read_and_changed_again(DatabaseProvider provider)
    {
        await using var world = await World(provider, (query, today, _) => query == "due" ? new WorkListFilter { DueBy = today } : new WorkListFilter { Search = query });
        var ana = await Somebody(world, "ana", Roles.Analyst);
        foreach (var query in new[] { "due", "is:unread", "zeppelin" })
        {
            Assert.True((await world.Get<SavedViews>().Save(Given(query) with { Query = query, Alert = ViewAlerts.Each }, ana)).IsDone);
        }

        var (read, other) = (await world.File(), await world.File());
        const int days = 4;
        var due = DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime).AddDays(days);
        Task Name(string reference, string subject) => world.Change(reference, "Set", (_, complaint) =>
        {
            (complaint.Subject, complaint.DueOn) = (subject, due);
            return Task.CompletedTask;
        });
        await Name(read, "Zeppelin");
        var rounds = world.Get<ViewAlertRounds>();
        Assert.Equal(0, await rounds.Run());
        await Name(other, "Zeppelinology");
        Assert.Equal(0, await rounds.Run());
        await world.Get<ReadMarks>().See(read, 2, ana);
        Assert.Equal(0, await rounds.Run());
        await Name(read, "Zeppelin again");
        Assert.Equal(1, await rounds.Run());

        world.Clock.Advance(TimeSpan.FromDays(days));
        Assert.Equal(1, await rounds.Run());
        Assert.Equal(0, await rounds.Run());
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
        await world.Database.Tamper("UPDATE view_alerts SET held = 'nonsense' WHERE code = (SELECT code FROM saved_views WHERE name = 'two')");
        await world.File();

        Assert.Equal(2, await rounds.Run());
    }

    private static SavedViewGiven Given(string name) => new(name, "office=0401", IsShared: false, ViewAlerts.None, null);

    private static Task<TestWorld> World(DatabaseProvider provider, ReadViewQuery? shown = null) => TestWorld.On(provider, more: services =>
        services.AddSingleton<ActorLookup>().AddSingleton<ViewAlertRounds>().AddSingleton(shown ?? ((_, _, _) => new WorkListFilter { Office = "0401" })));

    private static async Task<Actor> Somebody(TestWorld world, string name, Role role) => Actor.Staff(await world.Person($"{name}@agency.example", role), name, [role]);
}
