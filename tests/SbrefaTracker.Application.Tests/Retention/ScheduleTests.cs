using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Application.Tests.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Retention;

public sealed class ScheduleTests
{
    internal static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);

    private static readonly ReviseRetention TwoYears = new()
    {
        Kind = RetentionKinds.Closed,
        Replaces = 0,
        Years = 2,
        Start = RetentionStarts.Closing,
        Authority = "Schedule A, item 4",
        Standing = RetentionStandings.Read,
        Reason = "Item 4 was read.",
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_version_holds_from_now_on_and_the_ones_before_stay(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (commands, queries) = (world.Get<RecordCommands>(), world.Get<RetentionQueries>());
        Assert.All((await queries.Schedule(Auditor)).Value!.Lines, line => Assert.Equal(0, line.Rule.Number));

        Assert.True((await commands.Run(TwoYears, Auditor)).IsDone);
        Assert.Equal(["stale"], Codes(await commands.Run(TwoYears, Desk.Administrator)));
        Assert.True((await commands.Run(TwoYears with { Replaces = 1, Years = 3, Start = RetentionStarts.YearOfClosing }, Desk.Administrator)).IsDone);
        Assert.True((await commands.Run(TwoYears with { Kind = "identity_read", Standing = RetentionStandings.Own }, Auditor)).IsDone);

        var schedule = (await queries.Schedule(Desk.Representative)).Value!;
        Assert.False(schedule.MayRevise);
        var closed = schedule.Lines.Single(line => line.Rule.Kind.Code == RetentionKinds.Closed);
        Assert.Equal((2, 3, RetentionStarts.YearOfClosing, true), (closed.Rule.Number, closed.Rule.Years, closed.Rule.Start, closed.Rule.IsVerified));
        Assert.Equal([(2, "administrator"), (1, "auditor")], closed.Versions.Select(version => (version.Rule.Number, version.ChangedBy)));
        var reads = schedule.Lines.Single(line => line.Rule.Kind.Code == "identity_read").Rule;
        Assert.Equal((null, "read", RetentionStandings.Own), (reads.Years, reads.Start, reads.Standing));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_not_written_by_those_who_dispose_and_not_without_what_it_needs()
    {
        await using var world = await TestWorld.On();
        var commands = world.Get<RecordCommands>();

        Assert.Equal(["workflow.not_your_role"], Codes(await commands.Run(TwoYears, Desk.Representative)));
        Assert.Equal(["workflow.not_your_role"], Codes(await commands.Run(TwoYears, Desk.Commissioner)));
        Assert.Equal(["not_between"], Codes(await commands.Run(TwoYears with { Years = 0 }, Auditor)));
        Assert.Equal(["not_between"], Codes(await commands.Run(TwoYears with { Years = null }, Auditor)));
        Assert.Equal(["not_between"], Codes(await commands.Run(TwoYears with { Years = 101 }, Auditor)));
        Assert.Equal(["unknown_code", "required", "unknown_code", "required"], Codes(await commands.Run(TwoYears with { Start = "sent", Authority = " ", Standing = "law", Reason = "" }, Auditor)));
        Assert.Equal(["unknown_code"], Codes(await commands.Run(TwoYears with { Kind = "everything" }, Auditor)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<RetentionQueries>().Schedule(Desk.Analyst)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<RetentionQueries>().Due(RetentionKinds.Closed, null, Desk.Administrator)));
        Assert.Equal(["not_found"], Codes(await world.Get<RetentionQueries>().Due("draft", null, Auditor)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_due_is_listed_from_the_day_after_its_years_and_counted_before(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var queries = world.Get<RetentionQueries>();
        var desk = await Disposed.Closed(world);
        var early = await Desk.WithComplaint(world);
        Assert.Empty(await early.Do(Desk.Representative, d => new Application.Complaints.CloseComplaint { Reference = d.Reference, Version = d.Version, Outcome = Outcomes.NotEligible }));
        Assert.True((await world.Get<RecordCommands>().Run(TwoYears, Auditor)).IsDone);
        var closed = new DateOnly(2026, 3, 6);

        Assert.Equal([0, 0, 0], await Counts(queries, RetentionKinds.NotEligible));
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([0, 0, 1], await Counts(queries, RetentionKinds.NotEligible));
        world.Clock.Advance(TimeSpan.FromDays(closed.AddYears(1).DayNumber - closed.DayNumber));
        Assert.Equal([early.Reference], (await Due(queries, RetentionKinds.NotEligible)).Select(row => row.Reference));
        Assert.Equal([1, 1, 1], await Counts(queries, RetentionKinds.NotEligible));
        Assert.Empty(await Due(queries, RetentionKinds.Closed));
        world.Clock.Advance(TimeSpan.FromDays(365));
        Assert.Empty(await Due(queries, RetentionKinds.Closed));
        world.Clock.Advance(TimeSpan.FromDays(1));

        var row = Assert.Single(await Due(queries, RetentionKinds.Closed));
        Assert.Equal((desk.Reference, closed, closed.AddYears(2).AddDays(1)), (row.Reference, row.ClosedOn, row.DueOn));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_goes_on_where_a_page_ended(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        for (var i = 0; i < RetentionQueries.PageSize + 2; i++)
        {
            var desk = await Desk.WithComplaint(world);
            await desk.Do(Desk.Representative, d => new Application.Complaints.CloseComplaint { Reference = d.Reference, Version = d.Version, Outcome = Outcomes.NotEligible });
        }

        world.Clock.Advance(TimeSpan.FromDays(400));
        var queries = world.Get<RetentionQueries>();
        var first = (await queries.Due(RetentionKinds.NotEligible, null, Auditor)).Value!;
        var second = (await queries.Due(RetentionKinds.NotEligible, first.Next, Auditor)).Value!;

        Assert.Equal((RetentionQueries.PageSize, 2, (string?)null), (first.Rows.Count, second.Rows.Count, second.Next));
        Assert.Equal(RetentionQueries.PageSize + 2, first.Rows.Concat(second.Rows).Select(row => row.Reference).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_due_is_found_in_an_index(DatabaseProvider provider)
    {
        await using var world = await TestWorld.OnNew(provider);
        await using var db = world.Open();
        await db.Database.OpenConnectionAsync();
        if (provider == DatabaseProvider.Postgres)
        {
            // The table is empty: reading all of it would be right.
            await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off");
        }

        foreach (var (kind, index) in ((string, string)[])[(RetentionKinds.Closed, "ix_complaints_kept"), (RetentionKinds.NotEligible, "ix_complaints_kept_not_eligible")])
        {
            var plan = await QueryPlan.Of(db, DueComplaints.ClosedThrough(db, kind, new DateOnly(2020, 1, 1)).OrderBy(c => c.ClosedOn).ThenBy(c => c.Id).Select(c => c.Id).Take(50));

            Assert.Contains(plan, line => line.Contains($" {index} ", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, line => line.Contains("TEMP B-TREE", StringComparison.Ordinal) || line.Contains("Sort", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_schedule_says_of_drafts_what_the_program_does() => Assert.Equal(RetentionKinds.DraftDays, DraftStore.Kept.TotalDays);

    private static async Task<IReadOnlyList<DueForDisposal>> Due(RetentionQueries queries, string kind) => (await queries.Due(kind, null, Auditor)).Value!.Rows;

    private static async Task<IEnumerable<int>> Counts(RetentionQueries queries, string kind)
    {
        var counts = (await queries.Schedule(Auditor)).Value!.Lines.Single(line => line.Rule.Kind.Code == kind).Due;
        Assert.Equal([0, 90, 365], counts.Select(count => count.Days));
        return counts.Select(count => count.Count);
    }

    private static IEnumerable<string> Codes<T>(Result<T> result) => result.Refusals.Select(refusal => refusal.Code);
}
