using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>Today is Friday, March 6; the Commissioner wants it done by Tuesday, March 10. The response is due on April 17.</summary>
public sealed class DecisionDueTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_due_in_the_list_and_on_the_dashboard_and_is_late_after_its_day(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Decided(world, Day);

        var view = await desk.View();
        Assert.Equal((Day, Escalation.Due, true), (view.DueOn!.Value, view.DueClock!, view.IsDueByDecision));
        Assert.Equal([desk.Reference], await Listed(world, Day));
        Assert.Empty(await Listed(world, Day.AddDays(-1)));
        Assert.Equal((0, 0), await Dashboard(world));
        await Desk.WithComplaint(world);
        Assert.Equal([desk.Reference], await Found(world, "is:decision"));
        Assert.Empty(await Found(world, "is:decision is:overdue"));

        world.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal((1, 0), await Dashboard(world));
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((0, 1), await Dashboard(world));
        Assert.Equal([desk.Reference], await Found(world, "is:decision is:overdue"));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_not_told_to_the_filer(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Decided(world, Day);

        var tracked = (await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!;

        Assert.Equal("OnoResponse", tracked.DueClock);
        Assert.Equal(new DateOnly(2026, 4, 17), tracked.DueOn);
        Assert.Equal(new DateOnly(2026, 4, 17), (await desk.View()).DueOutside);
    }

    [Fact]
    public async Task Ends_with_the_final_response_and_where_a_clock_comes_first_does_not_show()
    {
        await using var world = await TestWorld.On();
        var desk = await Decided(world, Day);
        Assert.Empty(await desk.Draft());
        Assert.Equal(Escalation.Due, (await desk.View()).DueClock);
        Assert.Empty(await desk.Clear(Desk.Representative));
        Assert.Empty(await desk.Send());
        Assert.Null((await desk.View()).DueOn);

        var late = await Decided(world, new DateOnly(2026, 6, 30));
        Assert.Equal("OnoResponse", (await late.View()).DueClock);
    }

    private static async Task<Desk> Decided(TestWorld world, DateOnly doneBy)
    {
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        Assert.Empty(await desk.Do(Desk.Representative, d => new EscalateComplaint { Reference = d.Reference, Version = d.Version, Reason = "Two offices disagree." }));
        Assert.Empty(await desk.Do(Desk.Commissioner, d => new DecideEscalation { Reference = d.Reference, Version = d.Version, Note = "Answer it.", DoneBy = doneBy }));
        return desk;
    }

    private static async Task<IReadOnlyList<string>> Listed(TestWorld world, DateOnly by) =>
        [.. (await world.Get<WorkList>().Read(new WorkListFilter { DueBy = by }, Desk.Analyst)).Value!.Rows.Select(row => row.Reference)];

    private static async Task<IReadOnlyList<string>> Found(TestWorld world, string search) =>
        [.. (await world.Get<WorkList>().Read(new WorkListFilter { Search = search }, Desk.Analyst)).Value!.Rows.Select(row => row.Reference)];

    private static async Task<(long Today, long Overdue)> Dashboard(TestWorld world)
    {
        var read = (await world.Get<ReadDashboard>().Run(Desk.Representative, mine: false)).Value!;
        return (read.DueToday.Count, read.Overdue.Count);
    }
}
