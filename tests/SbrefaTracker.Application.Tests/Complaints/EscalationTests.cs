using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>An office is asked on Friday, March 6, 2026, and has ten business days, through March 20.</summary>
public sealed class EscalationTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_open_for_silence_only_after_the_due_day_of_a_reply_that_is_not_in(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);

        Assert.Equal(["escalation.nobody_silent"], await Raise(desk, EscalationGrounds.Silent));
        world.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(["escalation.nobody_silent"], await Raise(desk, EscalationGrounds.Silent));
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await Raise(desk, EscalationGrounds.Silent));

        Assert.Equal("silent", (await desk.View()).Story.Single(entry => entry.Action == "Escalated").Detail["ground"]);
        var told = (await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!.Story.Single(entry => entry.Action == "Escalated");
        Assert.DoesNotContain("ground", told.Detail.Keys);
    }

    [Fact]
    public async Task Is_closed_for_silence_once_the_reply_is_in()
    {
        await using var world = await TestWorld.On();
        var desk = await Asked(world);
        world.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Empty(await desk.Reply(Desk.Boston));

        Assert.Equal(["escalation.nobody_silent"], await Raise(desk, EscalationGrounds.Silent));
    }

    [Fact]
    public async Task Needs_a_ground_and_a_reason()
    {
        await using var world = await TestWorld.On();
        var desk = await Asked(world);

        Assert.Equal(["required"], await Raise(desk, ""));
        Assert.Equal(["unknown_code"], await Raise(desk, "because"));
        Assert.Equal(["required"], await Raise(desk, EscalationGrounds.Unsolvable, " "));
        Assert.Empty(await Raise(desk, EscalationGrounds.Unsolvable));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_decision_has_a_day_and_the_day_is_explained(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);
        Assert.Empty(await Raise(desk, EscalationGrounds.Unsolvable));
        Task<IReadOnlyList<string>> Decide(DateOnly? day) => desk.Do(Desk.Commissioner, d => new DecideEscalation { Reference = d.Reference, Version = d.Version, Note = "Answer it.", DoneBy = day });

        Assert.Equal(["required"], await Decide(null));
        Assert.Empty(await Decide(new DateOnly(2026, 3, 11)));

        var count = (await desk.View()).Escalation!.Count!;
        Assert.Equal((new DateOnly(2026, 3, 6), new DateOnly(2026, 3, 11), 3), (count.From, count.Due, count.Days));
        Assert.Equal([false, false, false, true, true, true], count.DayByDay.Select(day => day.Counted));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_told_to_the_Commissioner_and_its_decision_to_whoever_works_on_it_and_raised_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (rae, ana) = (await world.Person("rae@agency.example", Roles.Representative), await world.Person("ana@agency.example", Roles.Analyst));
        await world.Person("cy@agency.example", Roles.Commissioner);
        var desk = await Asked(world);
        Assert.Empty(await desk.Do(Desk.Analyst, d => new AssignComplaint { Reference = d.Reference, Version = d.Version, Assignee = ana }));
        Assert.Equal(0, await Waiting(world));

        Assert.Empty(await desk.Do(Actor.Staff(rae, "Rae", [Roles.Representative]), d => new EscalateComplaint
        {
            Reference = d.Reference,
            Version = d.Version,
            Ground = EscalationGrounds.Unsolvable,
            Reason = "Two offices disagree.",
        }));
        Assert.Equal(["cy@agency.example"], await OfficeNewsTests.Mailed(desk, "escalated"));
        Assert.Equal(1, await Waiting(world));
        Assert.Equal([desk.Reference], await OfficeNewsTests.Found(world, "state:Escalated"));
        Assert.Empty(await desk.Do(Desk.Commissioner, d => new DecideEscalation { Reference = d.Reference, Version = d.Version, Note = "Answer it.", DoneBy = new(2026, 3, 11) }));

        Assert.Equal(["rae@agency.example", "ana@agency.example"], await OfficeNewsTests.Mailed(desk, "escalation_decided"));
        Assert.Equal(0, await Waiting(world));
        Assert.All((await desk.View()).Mails.Where(mail => mail.Kind.StartsWith("escalat", StringComparison.Ordinal)), mail =>
        {
            Assert.All((string[])["Harbor", "Two offices", "Answer it"], words => Assert.DoesNotContain(words, mail.Subject + mail.Text, StringComparison.Ordinal));
            Assert.False(mail.IsToFiler);
        });
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task A_decision_is_told_to_the_representative_where_nobody_is_responsible_and_once_to_whoever_raised_it_as_well()
    {
        await using var world = await TestWorld.On();
        var rae = await world.Person("rae@agency.example", Roles.Representative);
        var desk = await Asked(world);
        Assert.Empty(await desk.Do(Actor.Staff(rae, "Rae", [Roles.Representative]), d => new EscalateComplaint { Reference = d.Reference, Version = d.Version, Ground = EscalationGrounds.Unsolvable, Reason = "Two offices disagree." }));
        Assert.Empty(await desk.Do(Desk.Commissioner, d => new DecideEscalation { Reference = d.Reference, Version = d.Version, Note = "Answer it.", DoneBy = new(2026, 3, 11) }));

        Assert.Empty(await OfficeNewsTests.Mailed(desk, "escalated"));
        Assert.Equal(["rae@agency.example"], await OfficeNewsTests.Mailed(desk, "escalation_decided"));
    }

    private static async Task<long> Waiting(TestWorld world) => (await world.Get<ReadDashboard>().Run(Desk.Commissioner, mine: false)).Value!.Escalated;

    private static async Task<Desk> Asked(TestWorld world)
    {
        var desk = await Desk.WithComplaint(world);
        Assert.Empty(await desk.Complete());
        Assert.Empty(await desk.Ask());
        return desk;
    }

    private static Task<IReadOnlyList<string>> Raise(Desk desk, string ground, string reason = "Two offices disagree.") =>
        desk.Do(Desk.Representative, d => new EscalateComplaint { Reference = d.Reference, Version = d.Version, Ground = ground, Reason = reason });
}
