using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Routing;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Importing;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Routing;

public sealed class RoutingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_the_clock_s_act_for_whatever_way_a_complaint_came_and_names_its_rules(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Round(world);
        var ana = await world.Person("ana@agency.example", Roles.Analyst);
        await world.InForce(new RuleGiven { Name = "Penalties to Ana", ActionTypes = ["PEN"], Assignee = ana, AskOffice = "2304" });
        await world.InForce(new RuleGiven { Name = "Imports of lists", Sources = ["port"], Tags = "from-port" });

        var filed = await Desk.WithComplaint(world);
        var entered = (await world.Get<ComplaintRecording>().Record(new RecordComplaint(Filing.Input(given => given[ComplaintFields.Source] = "port")), Desk.Analyst)).Value!;
        await world.Import(ComplaintFile.Header + "\n" + ComplaintFile.Row + "\n");
        var seizure = await Desk.WithComplaint(world, given => given[ComplaintFields.ActionType] = "SEIZ");
        await Round(world);
        await Round(world);

        var routed = (await filed.View()).Story[^1];
        Assert.Equal(("Routed", Actor.Clock.Id, "Penalties to Ana", ana, "2304"), (routed.Action, routed.By, routed.Detail["rules"], routed.Detail["assignee"], routed.Detail["ask"]));
        Assert.Equal(["Filed", "Routed"], (await filed.View()).Story.Select(entry => entry.Action));
        await using var db = world.Open();
        Assert.Equal((ana, "from-port"), ((await db.Complaints.SingleAsync(row => row.Reference == entered)).AssigneeId, (await db.Tags.SingleAsync()).Word));
        var imported = await db.Complaints.SingleAsync(row => db.Entries.Any(entry => entry.ComplaintId == row.Id && entry.Action == "Imported"));
        Assert.Equal((ComplaintState.Received, ana), (imported.State, imported.AssigneeId));
        Assert.Equal(["Filed"], (await seizure.View()).Story.Select(entry => entry.Action));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Never_undoes_what_a_person_did_and_happens_once(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Round(world);
        var (ana, ben) = (await world.Person("ana@agency.example", Roles.Analyst), await world.Person("ben@agency.example", Roles.Analyst));
        await world.InForce(new RuleGiven { Name = "All to Ana", Assignee = ana, Tags = "first, second" });
        var desk = await Desk.WithComplaint(world);
        Assert.Empty(await desk.Do(Desk.Representative, d => new AssignComplaint { Reference = d.Reference, Version = d.Version, Assignee = ben }));
        Assert.Empty(await desk.Do(Desk.Analyst, d => new TagComplaint { Reference = d.Reference, Version = d.Version, Tags = "first" }));
        Assert.Empty(await desk.Do(Desk.Analyst, d => new UntagComplaint { Reference = d.Reference, Version = d.Version, Tags = "first" }));

        await Round(world);
        var view = await desk.View();
        Assert.Equal(("Routed", "second"), (view.Story[^1].Action, view.Story[^1].Text));
        Assert.Equal(["second"], view.Tags);
        Assert.False(view.Story[^1].Detail.ContainsKey("assignee"));

        // A round that was cut short before it kept how far it came.
        await using var db = world.Open();
        await db.WorkerMarks.Where(mark => mark.Name == "routing").ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Reached, 0L));
        await Round(world);
        Assert.Equal(1, await db.Entries.CountAsync(entry => entry.Action == "Routed"));
        Assert.Equal(ben, (await db.Complaints.SingleAsync()).AssigneeId);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_for_what_comes_after_a_rule_was_switched_on()
    {
        await using var world = await TestWorld.On();
        await world.File();
        await Round(world);
        var rule = await world.Begin(new RuleGiven { Name = "All", Tags = "seen" });
        var before = await Desk.WithComplaint(world);
        await Round(world);
        await world.Do(new SwitchRoutingRule { Record = rule.Record, Version = rule.Version, On = true });
        var after = await Desk.WithComplaint(world);
        await Round(world);
        await world.Do(new SwitchRoutingRule { Record = rule.Record, Version = rule.Version + 1, On = false });
        var later = await Desk.WithComplaint(world);
        await Round(world);

        Assert.Empty((await before.View()).Tags);
        Assert.Equal(["seen"], (await after.View()).Tags);
        Assert.Empty((await later.View()).Tags);
    }

    [Fact]
    public async Task Asks_the_next_rule_when_nobody_works_under_an_account_any_more()
    {
        await using var world = await TestWorld.On();
        await Round(world);
        var (ana, ben) = (await world.Person("ana@agency.example", Roles.Analyst), await world.Person("ben@agency.example", Roles.Representative));
        await world.InForce(new RuleGiven { Name = "To Ana", Assignee = ana });
        await world.InForce(new RuleGiven { Name = "To Ben", Assignee = ben });
        await using var db = world.Open();
        await db.Users.Where(account => account.Id == ana).ExecuteUpdateAsync(set => set.SetProperty(account => account.Disabled, true));
        var desk = await Desk.WithComplaint(world);
        await Round(world);

        Assert.Equal((ben, "To Ben"), ((await db.Complaints.SingleAsync()).AssigneeId, (await desk.View()).Story[^1].Detail["rules"]));
        Assert.Equal([true, false], (await world.RulesKept()).Select(rule => rule.IsOrphan));
    }

    [Fact]
    public async Task Leaves_alone_what_is_over_and_tells_the_filer_nothing()
    {
        await using var world = await TestWorld.On();
        await Round(world);
        await world.InForce(new RuleGiven { Name = "All", Tags = "seen" });
        var (open, over) = (await Desk.WithComplaint(world), await Desk.WithComplaint(world));
        Assert.Empty(await over.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version }));
        await Round(world);

        Assert.Empty((await over.View()).Tags);
        var told = (await world.Get<Application.Complaints.Queries.Tracking>().Open(open.Reference, open.Key)).Value!;
        Assert.DoesNotContain(told.Story, entry => entry.Action == "Routed");
    }

    private static Task Round(TestWorld world) => world.Get<RoutingRounds>().Go();
}
