using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Views;

public sealed class SavedViewsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Are_ones_own_or_shared_and_changed_by_their_owner_alone(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (ana, rae) = (await Somebody(world, "ana", Roles.Analyst), await Somebody(world, "rae", Roles.Representative));
        var views = world.Get<SavedViews>();
        var own = (await views.Save(Given("Mine"), ana)).Value!;
        var shared = (await views.Save(Given("Ours") with { IsShared = true }, ana)).Value!;

        Assert.Equal(["Mine", "Ours"], (await views.List(ana)).Select(view => view.Name));
        Assert.Equal([("Ours", false)], (await views.List(rae)).Select(view => (view.Name, view.IsMine)));
        Assert.True((await views.Find(shared, rae)).IsDone);
        Assert.Equal("view_not_found", (await views.Find(own, rae)).Refusals[0].Code);
        Assert.Equal("view_not_found", (await views.Change(shared, Given("Theirs"), rae)).Refusals[0].Code);
        Assert.Equal("view_not_found", (await views.Remove(shared, rae)).Refusals[0].Code);
        Assert.True((await views.Change(shared, Given("Renamed"), ana)).IsDone);
        Assert.True((await views.Remove(own, ana)).IsDone);
        Assert.Equal(["Renamed"], (await views.List(ana)).Select(view => view.Name));
        Assert.Empty(await views.List(rae));
    }

    [Fact]
    public async Task Have_a_name_a_narrower_list_and_a_number_that_can_be_watched()
    {
        await using var world = await TestWorld.On();
        var ana = await Somebody(world, "ana", Roles.Analyst);
        var auditor = Actor.Staff("x", "x", [Roles.Administrator]);
        async Task<string> Why(SavedViewGiven given, Actor actor) => (await world.Get<SavedViews>().Save(given, actor)).Refusals[0].Code;

        Assert.Equal("required", await Why(Given(" "), ana));
        Assert.Equal("too_long", await Why(Given(new string('x', 101)), ana));
        Assert.Equal("view_shows_everything", await Why(Given("All") with { Query = "" }, ana));
        Assert.Equal("not_between", await Why(Given("Many") with { Alert = ViewAlerts.Above }, ana));
        Assert.Equal("not_between", await Why(Given("Many") with { Alert = ViewAlerts.Above, AlertAbove = SavedViews.MostAbove + 1 }, ana));
        Assert.Equal("not_allowed", await Why(Given("Other"), auditor));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Show_another_list_under_their_name_and_link_when_their_owner_says_so(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (ana, rae) = (await Somebody(world, "ana", Roles.Analyst), await Somebody(world, "rae", Roles.Representative));
        var views = world.Get<SavedViews>();
        var code = (await views.Save(Given("Ours") with { IsShared = true, Alert = ViewAlerts.Daily }, ana)).Value!;
        await using (var db = world.Open())
        {
            await db.ViewAlerts.ExecuteUpdateAsync(set => set.SetProperty(alert => alert.Held, "17"));
        }

        world.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal("view_not_found", (await views.Show(code, "office=2304", rae)).Refusals[0].Code);
        Assert.Equal("view_shows_everything", (await views.Show(code, "", ana)).Refusals[0].Code);
        Assert.Equal("search_control_character", (await views.Show(code, "q=a\0b", ana)).Refusals[0].Code);
        Assert.Equal("not_allowed", (await views.Show(code, "office=2304", Actor.Staff(ana.Id, "x", [Roles.Administrator]))).Refusals[0].Code);
        Assert.True((await views.Show(code, "office=2304", ana)).IsDone);

        var view = (await views.Find(code, ana)).Value!;
        Assert.Equal(("Ours", "office=2304", true, ViewAlerts.Daily), (view.Name, view.Query, view.IsShared, view.Alert));
        await using var read = world.Open();
        var row = await read.ViewAlerts.SingleAsync();
        Assert.Equal(("", world.Clock.GetUtcNow()), (row.Held, row.AlertedAt));
        Assert.Equal(ViewAlerts.None, (await views.Find(code, rae)).Value!.Alert);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Marks_say_what_somebody_has_not_seen(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (ana, rae) = (await Somebody(world, "ana", Roles.Analyst), await Somebody(world, "rae", Roles.Representative));
        var (seen, other) = (await world.File(), await world.File());
        await world.Get<ReadMarks>().See(seen, 1, ana);
        await world.Get<ReadMarks>().See(seen, 1, ana);

        Assert.Equal([(other, true, false), (seen, false, false)], await Marks(world, ana));
        Assert.Equal([(other, true, false), (seen, true, false)], await Marks(world, rae));
        Assert.Equal([other], await Unread(world, ana));

        await world.Change(seen, "Noted", (_, _) => Task.CompletedTask);
        Assert.Equal([(other, true, false), (seen, false, true)], await Marks(world, ana));
        Assert.Equal([other, seen], await Unread(world, ana));
        Assert.Empty((await world.Check()).Problems);
    }

    private static SavedViewGiven Given(string name) => new(name, "office=0401", IsShared: false, ViewAlerts.None, null);

    private static async Task<Actor> Somebody(TestWorld world, string name, Role role) => Actor.Staff(await world.Person($"{name}@agency.example", role), name, [role]);

    private static async Task<IEnumerable<(string, bool, bool)>> Marks(TestWorld world, Actor actor) =>
        (await world.Get<WorkList>().Read(new WorkListFilter { Sort = WorkListSort.Newest }, actor)).Value!.Rows.Select(row => (row.Reference, row.IsUnread, row.IsChanged));

    private static async Task<IEnumerable<string>> Unread(TestWorld world, Actor actor) =>
        (await world.Get<WorkList>().Read(new WorkListFilter { Search = "is:unread" }, actor)).Value!.Rows.Select(row => row.Reference);
}
