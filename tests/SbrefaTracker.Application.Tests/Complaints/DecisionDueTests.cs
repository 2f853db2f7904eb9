using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Application.Tests.Persistence;
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
        Assert.DoesNotContain(desk.Reference, await Found(world, "NOT is:decision"));
        Assert.Single(await Found(world, "NOT is:decision"));

        world.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal((1, 0), await Dashboard(world));
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((0, 1), await Dashboard(world));
        Assert.Equal([desk.Reference], await Found(world, "is:decision is:overdue"));
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>With words as well as without, its counts like the list.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_a_filter_of_the_list_and_of_its_counts(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Decided(world, Day);
        await Desk.WithComplaint(world);
        async Task<IEnumerable<string>> Filtered(WorkListFilter filter) => (await world.Get<WorkList>().Read(filter, Desk.Analyst)).Value!.Rows.Select(row => row.Reference);

        Assert.Equal([desk.Reference], await Filtered(new() { Decided = true }));
        Assert.Equal([desk.Reference], await Filtered(new() { Decided = true, Search = "state:open" }));
        Assert.Empty(await Filtered(new() { Decided = true, Review = "legal", Search = "state:open" }));
        var counts = await world.Get<ReadFacets>().Of(new() { Decided = true }, Desk.Analyst);
        Assert.Equal(1, counts.Of(FacetNames.State, (await desk.View()).State.ToString())!.Value.Complaints);
        Assert.Equal(0, counts.Of(FacetNames.State, nameof(ComplaintState.Received))!.Value.Complaints);
        var read = (await world.Get<ReadDashboard>().Run(Desk.Representative, mine: false)).Value!;
        Assert.Equal((1L, 0L), (read.Decided, read.DecidedLate));
        Assert.Equal(0L, (await world.Get<ReadDashboard>().Run(Desk.Representative, mine: true)).Value!.Decided);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_found_in_an_index_of_what_was_decided(DatabaseProvider provider)
    {
        await using var world = await TestWorld.OnNew(provider);
        await using var db = world.Open();
        await db.Database.OpenConnectionAsync();
        if (provider == DatabaseProvider.Postgres)
        {
            // The table is empty: reading all of it, or sorting what the index gives, would be right.
            await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off; SET enable_bitmapscan = off");
        }

        var plan = await QueryPlan.Of(db, WorkList.Filtered(db.Complaints, new WorkListFilter { Decided = true }).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Select(c => c.Id).Take(50));

        Assert.Contains(plan, line => line.Contains(" ix_complaints_decided", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.Contains("TEMP B-TREE", StringComparison.Ordinal) || line.Contains("Sort", StringComparison.Ordinal));
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
    public async Task Is_told_as_what_was_decided_apart_from_why_it_was_asked()
    {
        await using var world = await TestWorld.On();
        var desk = await Decided(world, Day);

        var story = (await desk.View()).Story;

        var (raised, decided) = (story.Single(entry => entry.Action == "Escalated"), story.Single(entry => entry.Action == "Decided"));
        Assert.Equal(("Two offices disagree.", "reason"), (raised.Text, raised.TextKind));
        Assert.Equal(("Answer it.", "decision"), (decided.Text, decided.TextKind));
        Assert.DoesNotContain((await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!.Story, entry => entry.Text is "Two offices disagree." or "Answer it.");
    }

    /// <summary>The response is overdue: the clock comes first, and what was decided is not lost behind it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_listed_and_counted_beside_a_clock_that_is_overdue(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var day = new DateOnly(2026, 6, 30);
        var desk = await Decided(world, day);
        world.Clock.Advance(TimeSpan.FromDays(60));

        var row = Assert.Single((await world.Get<WorkList>().Read(new WorkListFilter { Decided = true }, Desk.Analyst)).Value!.Rows);
        Assert.Equal(("OnoResponse", new DateOnly(2026, 4, 17), day), (row.DueClock!, row.DueOn!.Value, row.DecisionBeside!.Value));
        Assert.Equal([desk.Reference], await Found(world, "is:decision is:overdue"));
        Assert.Empty(await Found(world, "NOT is:decision"));
        Assert.Equal((1L, 0L), await Counted(world));
        world.Clock.Advance(TimeSpan.FromDays(57));
        Assert.Equal((1L, 1L), await Counted(world));
        Assert.Equal(new DateOnly(2026, 4, 17), (await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!.DueOn);
        Assert.Empty((await world.Check()).Problems);

        await desk.Draft();
        await desk.Clear(Desk.Representative);
        Assert.Empty(await desk.Send());
        Assert.Equal((0L, 0L), await Counted(world));
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

    /// <summary>The first answer was sent before it was reopened and raised, even on the day of the decision: only one that was sent since ends the task.</summary>
    [Theory, OnSqlite(0), OnPostgres(0), OnSqlite(3), OnPostgres(3)]
    public async Task Of_a_reopened_complaint_ends_with_the_next_final_response_and_not_with_the_first(DatabaseProvider provider, int daysLater)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        await Answer(desk);
        Assert.Empty(await desk.Close());
        Assert.Empty(await desk.Do(Desk.Representative, d => new ReopenComplaint { Reference = d.Reference, Version = d.Version, Reason = "The filer sent a paper." }));
        world.Clock.Advance(TimeSpan.FromDays(daysLater));
        await Decide(desk, Day);

        Assert.Equal((1L, 0L), await Counted(world));
        Assert.Null((await desk.View()).Escalation!.DoneOn);
        world.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal((1L, 1L), await Counted(world));
        await Answer(desk);

        var sent = new DateOnly(2026, 3, 6).AddDays(daysLater + 5);
        Assert.Equal((0L, 0L), await Counted(world));
        Assert.Equal(sent, (await desk.View()).Escalation!.DoneOn);
        Assert.NotEqual(sent, (await desk.Stored()).RespondedOn);
        Assert.Empty(await Found(world, "is:decision"));
        Assert.Empty((await world.Check()).Problems);
    }

    private static async Task Answer(Desk desk)
    {
        Assert.Empty(await desk.Draft());
        Assert.Empty(await desk.Clear(Desk.Representative));
        Assert.Empty(await desk.Send());
    }

    private static async Task<(long All, long Late)> Counted(TestWorld world)
    {
        var read = (await world.Get<ReadDashboard>().Run(Desk.Representative, mine: false)).Value!;
        return (read.Decided, read.DecidedLate);
    }

    private static async Task<Desk> Decided(TestWorld world, DateOnly doneBy)
    {
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        await Decide(desk, doneBy);
        return desk;
    }

    private static async Task Decide(Desk desk, DateOnly doneBy)
    {
        Assert.Empty(await desk.Do(Desk.Representative, d => new EscalateComplaint { Reference = d.Reference, Version = d.Version, Ground = EscalationGrounds.Unsolvable, Reason = "Two offices disagree." }));
        Assert.Empty(await desk.Do(Desk.Commissioner, d => new DecideEscalation { Reference = d.Reference, Version = d.Version, Note = "Answer it.", DoneBy = doneBy }));
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
