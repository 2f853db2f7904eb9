using SbrefaTracker.Application.Routing;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Routing;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Routing;

public sealed class RoutingRuleTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_every_version_with_who_wrote_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var rae = Actor.Staff(await world.Person("rae@agency.example", Roles.Representative), "Rae", [Roles.Representative]);
        var rule = await world.InForce(Rules.Seizures);

        var revised = (await world.Do(new ReviseRoutingRule { Record = rule.Record, Version = 2, Rule = Rules.Seizures with { States = "tx, ca", Offices = "2304 0401" } }, rae)).Value!;
        Assert.Equal("nothing_changed", Why(await world.Do(new ReviseRoutingRule { Record = rule.Record, Version = 3, Rule = Rules.Seizures with { States = "CA,TX", Offices = "0401,2304" } })));
        Assert.True((await world.Do(new RetireRoutingRule { Record = rule.Record, Version = revised.Version, Reason = "The Center takes them." })).IsDone);

        var story = (await world.Get<RoutingQueries>().Read(rule.Record, Desk.Commissioner)).Value!;
        Assert.Equal([(2, "0401,2304", "CA,TX", "rae@agency.example"), (1, "", "", "representative")], story.Versions.Select(one => (one.Version.Number, one.Version.Offices, one.Version.States, one.WrittenBy)));
        Assert.Equal(["RoutingRuleBegun", "RoutingRuleSwitchedOn", "RoutingRuleRevised", "RoutingRuleRetired"], story.History.Select(entry => entry.Action));
        Assert.True(story.View.IsRetired);
        Assert.Equal("workflow.not_in_this_state", Why(await world.Do(new SwitchRoutingRule { Record = rule.Record, Version = 4, On = true })));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_asked_in_an_order_that_can_be_changed()
    {
        await using var world = await TestWorld.On();
        var (one, two) = (await world.Begin(new RuleGiven { Name = "One", Tags = "one" }), await world.Begin(new RuleGiven { Name = "Two", Tags = "two" }));
        var gone = await world.Begin(new RuleGiven { Name = "Gone", Tags = "gone" });
        var three = await world.Begin(new RuleGiven { Name = "Three", Tags = "three" });
        await world.Do(new RetireRoutingRule { Record = gone.Record, Version = 1, Reason = "None." });

        Assert.Equal("routing.at_the_end", Why(await world.Do(new MoveRoutingRule { Record = one.Record, Version = 1, Earlier = true })));
        Assert.Equal("routing.at_the_end", Why(await world.Do(new MoveRoutingRule { Record = three.Record, Version = 1, Earlier = false })));
        Assert.True((await world.Do(new MoveRoutingRule { Record = three.Record, Version = 1, Earlier = true })).IsDone);
        Assert.Equal("stale", Why(await world.Do(new MoveRoutingRule { Record = two.Record, Version = 1, Earlier = true })));
        Assert.True((await world.Do(new MoveRoutingRule { Record = one.Record, Version = 1, Earlier = false })).IsDone);

        Assert.Equal(["Three", "One", "Two", "Gone"], (await world.RulesKept()).Select(rule => rule.Version.Name));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_refused_with_all_that_is_wrong_and_to_whoever_is_not_the_representative()
    {
        await using var world = await TestWorld.On();
        var liaison = await world.Person("lia@agency.example", Roles.OfficeLiaison, "0401");

        var wrong = await world.Do(new BeginRoutingRule(new RuleGiven
        {
            Name = " ",
            ActionTypes = ["BRIBE"],
            Offices = "0401, 99X",
            TradeRoles = ["king"],
            States = "TX ZZ",
            Sources = ["rumour"],
            Assignee = liaison,
            Tags = "a/b",
            AskOffice = "99Y",
        }));

        Assert.Equal(
            ["ActionTypes: unknown_code", "AskOffice: unknown_office", "Assignee: unknown_account", "Name: required", "Offices: unknown_office", "Sources: unknown_code", "States: unknown_code", "Tags: tag_unfit", "TradeRoles: unknown_code"],
            wrong.Refusals.Select(refusal => $"{refusal.Field}: {refusal.Code}").Order(StringComparer.Ordinal));
        Assert.Equal("routing.does_nothing", Why(await world.Do(new BeginRoutingRule(new RuleGiven { Name = "Idle" }))));
        Assert.Equal("too_long", Why(await world.Do(new BeginRoutingRule(Rules.Seizures with { Name = new string('n', 101) }))));
        Assert.Equal("workflow.not_your_role", Why(await world.Do(new BeginRoutingRule(Rules.Seizures), Desk.Analyst)));
        var rule = await world.Begin(Rules.Seizures);
        Assert.Equal("workflow.not_your_role", Why(await world.Do(new SwitchRoutingRule { Record = rule.Record, Version = 1, On = true }, Desk.Analyst)));
        Assert.Equal("required", Why(await world.Do(new RetireRoutingRule { Record = rule.Record, Version = 1, Reason = "" })));
        Assert.Equal("not_allowed", Why(await world.Get<RoutingQueries>().List(Desk.Boston)));
        Assert.Equal("record_not_found", Why(await world.Get<RoutingQueries>().Read(rule.Record, Desk.Auditor)));
        Assert.Equal("not_allowed", Why(await world.Get<PreviewRule>().Read(Rules.Seizures, null, Desk.Analyst)));
        Assert.False(Assert.Single(await world.RulesKept()).MayDo(RoutingAction.SwitchOn));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Shows_before_it_is_kept_what_it_would_have_done(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (ana, ben) = (await world.Person("ana@agency.example", Roles.Analyst), await world.Person("ben@agency.example", Roles.Analyst));
        var earlier = await world.InForce(new RuleGiven { Name = "Texas to Ana", States = "TX", Assignee = ana });
        for (var number = 0; number < 22; number++)
        {
            await world.File(given => (given[ComplaintFields.ActionType], given[ComplaintFields.EntityState], given[ComplaintFields.TradeRole]) = ("SEIZ", number == 0 ? "TX" : "CA", "importer"));
        }

        await world.File();
        await world.File(given => (given[ComplaintFields.ActionType], given[ComplaintFields.ReceivedOn]) = ("SEIZ", Filing.ReceivedOn.AddDays(-100)));
        var draft = Rules.Seizures with { Assignee = ben, TradeRoles = ["importer"], Sources = [Sources.Direct], Offices = "0401" };

        var shown = (await world.Get<PreviewRule>().Read(draft, null, Desk.Representative)).Value!;
        Assert.Equal((22, false, 21, 20), (shown.Complaints, shown.IsMore, shown.Assigned, shown.First.Count));
        Assert.Equal(("RF-2026-00022", true, (string?)null), (shown.First[0].Reference, shown.First[0].Assigns, shown.First[0].Earlier));
        var texan = (await world.Get<PreviewRule>().Read(draft with { States = "TX" }, null, Desk.Representative)).Value!;
        Assert.Equal((1, 0, "Texas to Ana"), (texan.Complaints, texan.Assigned, Assert.Single(texan.First).Earlier));

        // In the place of the rule that is revised, nothing stands before it.
        Assert.Equal((1, 1), (await world.Get<PreviewRule>().Read(draft with { States = "TX" }, earlier.Record, Desk.Representative)).Value is { } own ? (own.Complaints, own.Assigned) : (0, 0));
        Assert.Equal("Name", (await world.Get<PreviewRule>().Read(draft with { Name = "" }, null, Desk.Representative)).Refusals[0].Field);
        Assert.Empty((await world.Check()).Problems);
    }

    private static string Why(Result result) => result.Refusals[0].Code;
}
