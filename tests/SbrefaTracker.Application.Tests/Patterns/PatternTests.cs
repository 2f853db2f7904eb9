using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Patterns;

public sealed class PatternTests
{
    private const string Story = "The detention notice named no law and came nine days late, and the port did not say who had decided it. ";

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_raised_by_the_clock_for_the_third_and_not_before(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Round(world);
        var (first, second) = (await Complete(world, "One"), await Complete(world, "Two"));
        await Complete(world, "Elsewhere", office: "2304");
        await Round(world);
        Assert.Empty(await Flags(world));

        var third = await Complete(world, "Three");
        await Round(world);
        await Round(world);

        Assert.Equal((1L, 0L), (await Counted(world, Desk.Representative), await Counted(world, Desk.Analyst)));
        var view = Assert.Single(await Flags(world));
        Assert.Equal((PatternState.Raised, "0401", 1), (view.Flag.State, view.Flag.OfficeCode, view.Flag.Version));
        Assert.Equal(new[] { first, second, third }.Order(), view.Complaints.Select(row => row.Reference).Order());
        await using var db = world.Open();
        var history = await world.Get<RecordHistory>().Of(db, view.Flag.Id);
        Assert.Equal(("PatternRaised", Actor.Clock.Id), (Assert.Single(history).Action, history[0].Who));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_not_raised_for_what_one_filer_sent_three_times()
    {
        await using var world = await TestWorld.On();
        await Round(world);
        foreach (var entity in (string[])["One", "Two", "two", "One"])
        {
            await Complete(world, entity);
        }

        await Round(world);

        Assert.Empty(await Flags(world));
    }

    [Fact]
    public async Task Is_accepted_with_what_is_done_or_dismissed_with_a_reason_by_the_representative_alone()
    {
        await using var world = await TestWorld.On();
        var flag = await Raised(world);

        Assert.Equal("workflow.not_your_role", Why(await Accept(world, flag, Desk.Analyst)));
        Assert.Equal("required", Why(await Accept(world, flag, Desk.Representative, " ")));
        Assert.True((await Accept(world, flag, Desk.Representative)).IsDone);
        Assert.Equal(0, await Counted(world, Desk.Representative));
        Assert.Equal("stale", Why(await Accept(world, flag, Desk.Representative)));

        await Complete(world, "Four");
        await Round(world);
        var view = Assert.Single(await Flags(world));
        Assert.Equal((PatternState.Accepted, 4, "Notices are looked through.", "representative"), (view.Flag.State, view.Complaints.Count, view.Flag.Decision, view.DecidedBy));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_not_raised_again_for_the_same_complaints_but_when_another_joins()
    {
        await using var world = await TestWorld.On();
        var flag = await Raised(world);
        Assert.True((await world.Get<RecordCommands>().Run(new DismissPattern { Record = flag.Id, Version = flag.Version, Reason = "One broker filed all." }, Desk.Representative)).IsDone);
        await Round(world);
        Assert.Equal(PatternState.Dismissed, Assert.Single(await Flags(world)).Flag.State);

        await Complete(world, "Four");
        await Round(world);

        var again = Assert.Single(await Flags(world));
        Assert.Equal((PatternState.Raised, 4, (string?)null), (again.Flag.State, again.Complaints.Count, again.Flag.Decision));
        Assert.Equal("not_allowed", Why(await world.Get<PatternQueries>().List(Desk.Boston)));
        Assert.Empty((await world.Check()).Problems);
    }

    private static async Task<PatternFlag> Raised(TestWorld world)
    {
        await Round(world);
        await Complete(world, "One");
        await Complete(world, "Two");
        await Complete(world, "Three");
        await Round(world);
        return Assert.Single(await Flags(world)).Flag;
    }

    private static async Task<string> Complete(TestWorld world, string entity, string office = "0401")
    {
        var desk = await Desk.WithComplaint(world, given =>
            (given[ComplaintFields.EntityName], given[ComplaintFields.Narrative], given[ComplaintFields.Office]) = (entity, Story + $"We are {entity}.", office));
        Assert.Empty(await desk.Complete());
        return desk.Reference;
    }

    private static Task Round(TestWorld world) => world.Get<PatternRounds>().Go();

    private static async Task<PatternView[]> Flags(TestWorld world) => (await world.Get<PatternQueries>().List(Desk.Representative)).Value!;

    private static Task<Result<RecordDone>> Accept(TestWorld world, PatternFlag flag, Actor actor, string text = "Notices are looked through.") =>
        world.Get<RecordCommands>().Run(new AcceptPattern { Record = flag.Id, Version = flag.Version, Text = text }, actor);

    private static string Why(Result result) => result.Refusals[0].Code;

    // As the dashboard has it: for whoever has a word to say.
    private static async Task<long> Counted(TestWorld world, Actor actor) => (await world.Get<ReadDashboard>().Run(actor, mine: true)).Value!.Patterns;
}
