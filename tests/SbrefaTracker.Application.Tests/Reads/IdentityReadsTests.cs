using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Reads;

public sealed class IdentityReadsTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);
    private static readonly Actor Commissioner = Actor.Staff("commissioner", "Commissioner", [Roles.Commissioner]);
    private static readonly ChosenPurpose StandIn = new(ReadPurposes.StandIn, "Ana is on leave.");

    [Theory, OnSqlite, OnPostgres]
    public async Task Cover_a_complaint_until_a_purpose_is_stated(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var reference = await world.File();

        var covered = await Open(world, reference, Commissioner);
        var empty = await Open(world, reference, Commissioner, new ChosenPurpose(ReadPurposes.StandIn, " "));
        var unknown = await Open(world, reference, Commissioner, new ChosenPurpose(ReadPurposes.Assigned, "Mine."));
        var opened = await Open(world, reference, Commissioner, StandIn);

        Assert.Equal((null, reference), (covered.Value!.View, covered.Value.Cover!.Reference));
        Assert.Equal("required", Assert.Single(empty.Refusals).Code);
        Assert.Equal("required", Assert.Single(unknown.Refusals).Code);
        Assert.NotNull(opened.Value!.View);
        var line = Assert.Single(await Lines(world));
        Assert.Equal(("commissioner", ReadWays.Page, ReadPurposes.StandIn, "Ana is on leave.", true), (line.By, line.Way, line.Purpose, line.Words, line.IsOutside));
        Assert.Equal(1, opened.Value.View.Version);
    }

    [Fact]
    public async Task Take_the_purpose_from_the_work_where_it_says_it()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);

        Assert.NotNull((await Open(world, desk.Reference, Desk.Analyst)).Value!.View);
        Assert.NotNull((await Open(world, desk.Reference, Desk.Representative)).Value!.View);
        await desk.Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = "Looked at it." });
        world.Clock.Advance(ReadRule.OneSitting);
        Assert.NotNull((await Open(world, desk.Reference, Desk.Analyst)).Value!.View);

        Assert.Equal([ReadPurposes.Intake, ReadPurposes.Answerable, ReadPurposes.Working], (await Lines(world)).Select(line => line.Purpose));
        Assert.DoesNotContain(await Lines(world), line => line.IsOutside);
    }

    /// <summary>A page that shows many has one line for a person, a way and a sitting, in the same chain; one that shows nobody has none.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Write_one_line_for_a_page_that_shows_many(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var reads = world.Get<IdentityReads>();
        Assert.True((await reads.SeeMany(ReadWays.WorkList, 0, Auditor)).IsDone);
        Assert.Empty(await Lines(world));

        Assert.True((await reads.SeeMany(ReadWays.WorkList, 50, Auditor)).IsDone);
        Assert.True((await reads.SeeMany(ReadWays.WorkList, 20, Auditor)).IsDone);
        Assert.True((await reads.SeeMany(ReadWays.Mail, 3, Auditor)).IsDone);
        Assert.True((await reads.SeeMany(ReadWays.WorkList, 7, Commissioner)).IsDone);
        world.Clock.Advance(ReadRule.OneSitting);
        Assert.True((await reads.SeeMany(ReadWays.WorkList, 20, Auditor)).IsDone);

        Assert.Equal(
            [("auditor", ReadWays.WorkList, 50), ("auditor", ReadWays.Mail, 3), ("commissioner", ReadWays.WorkList, 7), ("auditor", ReadWays.WorkList, 20)],
            (await Lines(world)).Select(line => (line.By, line.Way, line.Complaints)));
        Assert.All(await Lines(world), line => Assert.Equal((ReadPurposes.Lists, false), (line.Purpose, line.IsOutside)));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Count_one_sitting_once_and_let_what_was_stated_hold_for_the_day()
    {
        await using var world = await TestWorld.On();
        var reference = await world.File();

        await Open(world, reference, Commissioner, StandIn);
        world.Clock.Advance(ReadRule.OneSitting - TimeSpan.FromSeconds(1));
        Assert.NotNull((await Open(world, reference, Commissioner)).Value!.View);
        Assert.Single(await Lines(world));
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull((await Open(world, reference, Commissioner)).Value!.View);
        Assert.Equal(["Ana is on leave.", "Ana is on leave."], (await Lines(world)).Select(line => line.Words));

        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null((await Open(world, reference, Commissioner)).Value!.View);
    }

    [Fact]
    public async Task Give_nothing_when_the_line_cannot_be_written()
    {
        await using var world = await TestWorld.On();
        var reference = await world.File();
        await world.Database.Tamper("CREATE TRIGGER no_line BEFORE INSERT ON identity_reads BEGIN SELECT RAISE(ABORT, 'full'); END");

        await Assert.ThrowsAnyAsync<Exception>(() => Open(world, reference, Desk.Representative));
    }

    [Fact]
    public async Task Are_refused_to_whoever_reads_no_complaints_and_need_no_line_where_nothing_is_left()
    {
        await using var world = await TestWorld.On();
        var desk = await Disposed.Closed(world);
        Assert.Equal("complaint_not_found", (await Open(world, desk.Reference, Actor.Staff("a", "A", [Roles.Administrator]))).Refusals[0].Code);
        Assert.Equal("complaint_not_found", (await Open(world, "RF-1999-00001", Desk.Analyst)).Refusals[0].Code);

        await Disposed.Of(desk);

        Assert.NotNull((await Open(world, desk.Reference, Commissioner)).Value!.View);
        Assert.Empty(await Lines(world));
    }

    [Fact]
    public async Task Mark_whoever_opens_more_than_anybody_works_on()
    {
        await using var world = await TestWorld.On();
        List<string> references = [];
        for (var i = 0; i <= ReadRule.ManyInAnHour; i++)
        {
            references.Add(await world.File());
            await Open(world, references[^1], Desk.Representative);
        }

        Assert.Equal([references.Count], (await Lines(world)).Where(line => line.IsMany).Select(line => (int)line.Id));
    }

    [Fact]
    public async Task Are_written_for_a_list_that_leaves()
    {
        await using var world = await TestWorld.On();
        await world.File();
        await world.File();

        Assert.Equal(nameof(ListAsked.Purpose), (await world.Get<ListExport>().Run(new ListAsked(new() { Search = "Maria" }, " "), Desk.Representative)).Refusals.Single().Field);
        Assert.True((await world.Get<ListExport>().Run(new ListAsked(new(), "For the yearly audit"), Desk.Representative)).IsDone);

        var line = Assert.Single(await Lines(world));
        Assert.Equal((ReadWays.Export, ReadPurposes.Export, "For the yearly audit", 2, (long?)null), (line.Way, line.Purpose, line.Words, line.Complaints, line.ComplaintId));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_reviewed_page_by_page_and_by_filter_and_never_by_who_read(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var first = await world.File();
        for (var i = 0; i < ReadReview.PageSize; i++)
        {
            await Open(world, first, Desk.Representative);
            world.Clock.Advance(ReadRule.OneSitting);
        }

        var second = await world.File();
        await Open(world, second, Commissioner, StandIn);
        var (review, today) = (world.Get<ReadReview>(), new DateOnly(2026, 3, 6));
        var all = new ReadFilter(today.AddDays(-1), today.AddDays(2));

        var page = (await review.Read(all, null, Auditor)).Value!;
        Assert.Equal((ReadReview.PageSize, second), (page.Rows.Count, page.Rows[0].Reference));
        Assert.Equal(first, Assert.Single((await review.Read(all, page.Next, Auditor)).Value!.Rows).Reference);
        Assert.Equal(second, Assert.Single((await review.Read(all with { By = "commissioner" }, null, Auditor)).Value!.Rows).Reference);
        Assert.Single((await review.Read(all with { Reference = second }, null, Auditor)).Value!.Rows);
        Assert.Empty((await review.Read(all with { Way = ReadWays.File }, null, Auditor)).Value!.Rows);
        Assert.Empty((await review.Read(all with { Through = today.AddDays(-1) }, null, Auditor)).Value!.Rows);
        var exported = (await review.Export(all, Auditor)).Value!;
        Assert.Equal((ReadReview.PageSize + 1, (int?)null), (exported.Rows.Count, exported.EndsAfter));
        var shorter = new ReadReview(world.Get<ITrackerDbFactory>(), world.Queue, world.Get<AgencyTime>()) { MostExported = ReadReview.PageSize };
        var cut = (await shorter.Export(all, Auditor)).Value!;
        Assert.Equal(exported.Rows.Take(ReadReview.PageSize), cut.Rows);
        Assert.Equal(ReadReview.PageSize, cut.EndsAfter);
        Assert.Equal("complaint_not_found", (await review.Read(all with { Reference = "RF-1999-00001" }, null, Auditor)).Refusals[0].Code);
        Assert.Equal("not_allowed", (await review.Read(all, null, Desk.Analyst)).Refusals[0].Code);

        var unusual = Assert.Single((await review.Read(all with { Unusual = true }, null, Auditor)).Value!.Rows);
        Assert.Equal("required", (await review.Review(unusual.Id, " ", Auditor)).Refusals[0].Code);
        Assert.Equal("not_allowed", (await review.Review(unusual.Id, "Mine.", Commissioner)).Refusals[0].Code);
        Assert.Equal("read.own", (await review.Review(page.Rows[1].Id, "Mine.", Desk.Representative)).Refusals[0].Code);
        Assert.Equal("not_found", (await review.Review(9999, "Nothing.", Auditor)).Refusals[0].Code);
        Assert.True((await review.Review(unusual.Id, "Ana was on leave.", Auditor)).IsDone);
        Assert.Equal("read.reviewed", (await review.Review(unusual.Id, "Again.", Auditor)).Refusals[0].Code);
        Assert.Empty((await review.Read(all with { Unusual = true }, null, Auditor)).Value!.Rows);
        Assert.Equal("Ana was on leave.", (await review.Read(all, null, Auditor)).Value!.Rows[0].Note);
    }

    [Theory]
    [InlineData("UPDATE identity_reads SET words = 'Another.' WHERE id = 2")]
    [InlineData("UPDATE identity_reads SET \"by\" = 'somebody' WHERE id = 1")]
    [InlineData("UPDATE identity_reads SET is_outside = 0 WHERE id = 2")]
    [InlineData("DELETE FROM identity_reads WHERE id = 2")]
    [InlineData("DROP TABLE identity_reads")]
    [InlineData("DROP TABLE identity_reads; DELETE FROM counters WHERE name = 'identity_read'")]
    [InlineData("DELETE FROM identity_reads WHERE id = 3")]
    [InlineData("DELETE FROM identity_reads WHERE id = 3; UPDATE counters SET value = 2 WHERE name = 'identity_read'")]
    [InlineData("DELETE FROM identity_reads; DELETE FROM counters WHERE name = 'identity_read'")]
    public async Task Show_in_the_ledger_check_when_they_were_tampered_with(string sql)
    {
        await using var world = await TestWorld.On();
        var reference = await world.File();
        await Open(world, reference, Desk.Representative);
        await Open(world, reference, Commissioner, StandIn);
        await Open(world, reference, Desk.Analyst);
        Assert.True((await world.Get<RecordCommands>().Run(new SealReads(), Actor.Clock)).IsDone);
        Assert.Equal("read.nothing_new", (await world.Get<RecordCommands>().Run(new SealReads(), Actor.Clock)).Refusals[0].Code);
        Assert.Empty((await world.Check()).Problems);

        await world.Database.Tamper(sql);

        Assert.Contains("reads.changed", (await world.Check()).Problems.Select(problem => problem.Code));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Verify_on_both_databases(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var reference = await world.File();
        await Open(world, reference, Desk.Representative);
        await Open(world, reference, Commissioner, StandIn);
        await world.Get<RecordCommands>().Run(new SealReads(), Actor.Clock);
        await Open(world, reference, Desk.Analyst);

        Assert.Empty((await world.Check()).Problems);
    }

    private static Task<Result<OpenedComplaint>> Open(TestWorld world, string reference, Actor actor, ChosenPurpose? chosen = null) =>
        world.Get<ComplaintOpening>().Open(reference, actor, chosen);

    private static async Task<List<IdentityReadRow>> Lines(TestWorld world)
    {
        await using var db = world.Open();
        return await db.IdentityReads.AsNoTracking().OrderBy(row => row.Id).ToListAsync();
    }
}
