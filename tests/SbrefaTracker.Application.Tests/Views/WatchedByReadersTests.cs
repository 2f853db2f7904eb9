using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Views;

/// <summary>A view that a colleague shares tells each of its readers as they chose.</summary>
public sealed class WatchedByReadersTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Each_reader_chooses_and_ends_an_alert_of_their_own(DatabaseProvider provider)
    {
        await using var world = await World(provider);
        var (ana, rae) = (await Somebody(world, "ana", Roles.Analyst), await Somebody(world, "rae", Roles.Representative));
        var views = world.Get<SavedViews>();
        var shared = (await views.Save(Given("Ours", isShared: true) with { Alert = ViewAlerts.Weekly }, ana)).Value!;
        var own = (await views.Save(Given("Mine", isShared: false), ana)).Value!;
        async Task<(string, int?)> Alert(Actor actor) => (await views.Find(shared, actor)).Value! is { } view ? (view.Alert, view.AlertAbove) : default;
        async Task<string> Why(string code, string alert, int? above, Actor actor) => (await views.Watch(code, alert, above, actor)).Refusals[0].Code;

        Assert.Equal((ViewAlerts.None, null), await Alert(rae));
        Assert.True((await views.Watch(shared, ViewAlerts.Above, 7, rae)).IsDone);
        Assert.Equal(((ViewAlerts.Above, 7), (ViewAlerts.Weekly, null)), (await Alert(rae), await Alert(ana)));
        Assert.True((await views.Watch(shared, ViewAlerts.Daily, 7, rae)).IsDone);
        Assert.Equal((ViewAlerts.Daily, null), await Alert(rae));
        Assert.True((await views.Change(shared, Given("Renamed", isShared: true) with { Alert = ViewAlerts.Each }, ana)).IsDone);
        Assert.Equal(((ViewAlerts.Daily, null), (ViewAlerts.Each, null)), (await Alert(rae), await Alert(ana)));
        Assert.True((await views.Watch(shared, ViewAlerts.None, null, rae)).IsDone);
        Assert.Equal(((ViewAlerts.None, null), (ViewAlerts.Each, null)), (await Alert(rae), await Alert(ana)));

        Assert.Equal("view_not_found", await Why(own, ViewAlerts.Each, null, rae));
        Assert.Equal("view_not_found", await Why("00000000", ViewAlerts.Each, null, rae));
        Assert.Equal("required", await Why(shared, "hourly", null, rae));
        Assert.Equal("not_between", await Why(shared, ViewAlerts.Above, -1, rae));
        Assert.Equal("not_allowed", await Why(shared, ViewAlerts.Each, null, Actor.Staff(rae.Id, "x", [Roles.Administrator])));
        Assert.Equal("not_allowed", await Why(shared, ViewAlerts.Each, null, Actor.Staff(rae.Id, "x", [Roles.OfficeLiaison], ["0401"])));
    }

    /// <summary>Of fifty views of colleagues one is told; of one's own as many as one has.</summary>
    [Fact]
    public async Task Nobody_is_told_of_more_views_of_colleagues_than_there_can_be_of_their_own()
    {
        await using var world = await World(DatabaseProvider.Sqlite);
        var (ana, bo, rae) = (await Somebody(world, "ana", Roles.Analyst), await Somebody(world, "bo", Roles.Analyst), await Somebody(world, "rae", Roles.Representative));
        var views = world.Get<SavedViews>();
        for (var number = 0; number < SavedViews.MostWatched; number++)
        {
            Assert.True((await views.Watch((await views.Save(Given($"{number}", isShared: true), ana)).Value!, ViewAlerts.Each, null, rae)).IsDone);
        }

        var (one, mine) = ((await views.Save(Given("one more", isShared: true), bo)).Value!, (await views.Save(Given("mine", isShared: false), rae)).Value!);
        Assert.Equal("too_many_watched", (await views.Watch(one, ViewAlerts.Each, null, rae)).Refusals[0].Code);
        Assert.True((await views.Watch(mine, ViewAlerts.Each, null, rae)).IsDone);
        Assert.True((await views.Watch((await views.List(rae)).First(view => view.Name == "0").Code, ViewAlerts.None, null, rae)).IsDone);
        Assert.True((await views.Watch(one, ViewAlerts.Each, null, rae)).IsDone);
    }

    /// <summary>Three complaints came. One of the two readers has opened two of them: the view holds what each has not read.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Each_is_told_what_the_view_holds_for_them(DatabaseProvider provider)
    {
        await using var world = await World(provider, (query, _, _) => new WorkListFilter { Search = query });
        var (ana, rae) = (await Somebody(world, "ana", Roles.Analyst), await Somebody(world, "rae", Roles.Representative));
        var views = world.Get<SavedViews>();
        var code = (await views.Save(Given("Unread", isShared: true) with { Query = "is:unread", Alert = ViewAlerts.Each }, ana)).Value!;
        Assert.True((await views.Watch(code, ViewAlerts.Above, 2, rae)).IsDone);
        var rounds = world.Get<ViewAlertRounds>();
        Assert.Equal(0, await rounds.Run());

        foreach (var reference in new[] { await world.File(), await world.File() })
        {
            await world.Get<ReadMarks>().See(reference, 1, ana);
        }

        await world.File();
        Assert.Equal(2, await rounds.Run());
        Assert.Equal(
            [("ana@agency.example", "New in a view you watch: 1"), ("rae@agency.example", "A view you watch holds 3 complaints")],
            (await world.Get<PassingMail>().Due(10, default)).Select(mail => (mail.Recipient, mail.Subject)).OrderBy(mail => mail.Recipient, StringComparer.Ordinal));
        Assert.Equal(0, await rounds.Run());
    }

    /// <summary>Told stay only those who can still read it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task An_alert_ends_with_its_view_its_sharing_its_account_and_the_right_to_read(DatabaseProvider provider)
    {
        await using var world = await World(provider);
        var ana = await Somebody(world, "ana", Roles.Analyst);
        var (gone, moved, stays) = (await Somebody(world, "gone", Roles.Analyst), await Somebody(world, "moved", Roles.Analyst), await Somebody(world, "stays", Roles.Auditor));
        var views = world.Get<SavedViews>();
        var code = (await views.Save(Given("Ours", isShared: true) with { Alert = ViewAlerts.Each }, ana)).Value!;
        foreach (var actor in new[] { gone, moved, stays })
        {
            Assert.True((await views.Watch(code, ViewAlerts.Each, null, actor)).IsDone);
        }

        var rounds = world.Get<ViewAlertRounds>();
        Assert.Equal(0, await rounds.Run());
        await using (var db = world.Open())
        {
            await db.Users.Where(account => account.Id == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.Disabled, true));
            await db.UserRoles.Where(role => role.UserId == moved.Id).ExecuteUpdateAsync(set => set.SetProperty(role => role.RoleId, Roles.Administrator.Code));
        }

        await world.File();
        Assert.Equal(2, await rounds.Run());
        Assert.Equal([ana.Id, stays.Id], await Told(world));

        // Enabled again, one is told of nothing that one did not ask for again.
        await using (var db = world.Open())
        {
            await db.Users.Where(account => account.Id == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.Disabled, false));
        }

        await world.File();
        Assert.Equal(2, await rounds.Run());

        Assert.True((await views.Change(code, Given("Ours", isShared: false) with { Alert = ViewAlerts.Each }, ana)).IsDone);
        Assert.Equal([ana.Id], await Told(world));
        Assert.True((await views.Change(code, Given("Ours", isShared: true) with { Alert = ViewAlerts.Each }, ana)).IsDone);
        Assert.True((await views.Watch(code, ViewAlerts.Each, null, stays)).IsDone);
        Assert.True((await views.Remove(code, ana)).IsDone);
        Assert.Empty(await Told(world));
        await world.File();
        Assert.Equal(0, await rounds.Run());
        Assert.Empty((await world.Check()).Problems);
    }

    private static async Task<IEnumerable<string>> Told(TestWorld world)
    {
        await using var db = world.Open();
        var order = await db.Users.Select(account => new { account.Id, account.Email }).ToDictionaryAsync(account => account.Id, account => account.Email);
        return [.. (await db.ViewAlerts.Select(alert => alert.AccountId).ToListAsync()).OrderBy(id => order[id], StringComparer.Ordinal)];
    }

    private static SavedViewGiven Given(string name, bool isShared) => new(name, "office=0401", isShared, ViewAlerts.None, null);

    private static Task<TestWorld> World(DatabaseProvider provider, ReadViewQuery? shown = null) => TestWorld.On(provider, more: services =>
        services.AddSingleton<ActorLookup>().AddSingleton<ViewAlertRounds>().AddSingleton(shown ?? ((_, _, _) => new WorkListFilter { Office = "0401" })));

    private static async Task<Actor> Somebody(TestWorld world, string name, Role role) => Actor.Staff(await world.Person($"{name}@agency.example", role), name, [role]);
}
