using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Editions;

public sealed class EditionTests
{
    private static readonly Actor Auditor = Actor.Staff("auditor", "Auditor", [Roles.Auditor]);
    private static readonly Actor Liaison = Actor.Staff("liaison", "Liaison", [Roles.OfficeLiaison], ["0401"]);
    private static readonly IProgress<long> Nobody = new Progress<long>();

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_rows_from_which_the_same_figures_are_counted_later(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        var edition = await Freeze(world);
        var figures = FiguresJson.Write((await world.Get<ReadAnnualReport>().Run(new FiscalYear(2026), new DateOnly(2026, 3, 6))).Figures);

        await desk.Do(Desk.Representative, d => new CloseComplaint { Reference = d.Reference, Version = d.Version, Outcome = Outcomes.Withdrawn });
        var check = (await world.Get<CheckEdition>().Run(edition.Record, Auditor)).Value!;
        var view = (await world.Get<EditionQueries>().Read(2026, 1, Auditor)).Value!;

        Assert.True(check.Ok);
        Assert.Equal(figures, FiguresJson.Write(view.Report.Figures));
        Assert.Equal(EditionFiles.Hash(System.Text.Encoding.UTF8.GetBytes(figures)), view.Edition.FiguresSha256);
        Assert.NotNull(view.Edition.Checkpoint);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Explains_what_comes_out_otherwise_complaint_by_complaint(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        var edition = await Freeze(world);
        Assert.Empty((await world.Get<CompareEdition>().Run(edition.Record, Auditor)).Value!.Complaints);

        await desk.Do(Desk.Representative, d => new CloseComplaint { Reference = d.Reference, Version = d.Version, Outcome = Outcomes.Withdrawn });
        var late = await world.File();
        var comparison = (await world.Get<CompareEdition>().Run(edition.Record, Auditor)).Value!;

        Assert.Equal(2, comparison.Changed);
        Assert.Equal([(desk.Reference, false), (late, true)], comparison.Complaints.Select(one => (one.Reference, one.IsNew)));
        Assert.Contains(comparison.Complaints[0].Fields, field => field is { Name: "outcome", Then: null, Now: "withdrawn" });
        Assert.Contains(comparison.Complaints[0].Since, act => act.Action == "Closed");
        Assert.Contains(comparison.Figures, figure => figure is { Name: "closed", Then: "0", Now: "1" });
        Assert.Contains(comparison.Figures, figure => figure is { Name: "received", Then: "1", Now: "2" });

        // However many there are, each is on a page.
        var small = new CompareEdition(world.Get<ITrackerDbFactory>(), world.Get<AgencyTime>(), []) { Most = 1 };
        var first = (await small.Run(edition.Record, Auditor)).Value!;
        var second = (await small.Run(edition.Record, Auditor, first.Next!.Value)).Value!;
        Assert.Equal([desk.Reference, late], [Assert.Single(first.Complaints).Reference, Assert.Single(second.Complaints).Reference]);
        Assert.Equal((2, 2, null), (first.Changed, second.Changed, second.Next));
    }

    [Fact]
    public async Task Goes_round_the_offices_and_past_a_second_person_before_it_is_issued()
    {
        await using var world = await TestWorld.On();
        await Desk.WithComplaint(world);
        var (commands, queries) = (world.Get<RecordCommands>(), world.Get<EditionQueries>());
        var edition = await Freeze(world);
        RecordDone At(int version) => edition with { Version = version };

        Assert.Equal(["not_before"], Codes(await commands.Run(Send(At(1), new DateOnly(2026, 3, 9)), Auditor)));
        Assert.True((await commands.Run(Send(At(1), new DateOnly(2026, 3, 31)), Auditor)).IsDone);
        var section = Assert.Single(await queries.SectionsFor(Liaison));
        Assert.Equal(("0401", 1L), (section.Office, section.Own!.Received));
        Assert.Equal(["0401"], section.Figures.Grades.ByOffice.Select(row => row.Key));
        Assert.Empty(section.Figures.Grades.ByActionType);
        Assert.Empty(await queries.SectionsFor(Actor.Staff("other", "Other", [Roles.OfficeLiaison], ["2304"])));
        Assert.Equal(["edition.no_section"], Codes(await commands.Run(Comment(At(2), "2304"), Liaison)));
        Assert.True((await commands.Run(Comment(At(2), "0401"), Liaison)).IsDone);
        Assert.Equal(["edition.comment_day_not_over", "edition.comments_open"], Codes(await commands.Run(Submit(At(3)), Auditor)).Order(StringComparer.Ordinal));

        world.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(["edition.comment_day_over"], Codes(await commands.Run(Comment(At(3), "0401"), Liaison)));
        var comment = Assert.Single((await queries.Read(2026, 1, Auditor)).Value!.Comments);
        Assert.Contains(EditionAction.Comment, (await queries.Read(2026, 1, Auditor)).Value!.Offers.Where(offer => offer.IsOpen).Select(offer => offer.Action));
        Assert.True((await commands.Run(new SettleComment { Record = edition.Record, Version = 3, Comment = comment.Id, Settlement = CommentSettlements.Unresolved, Answer = "The day is on the letter." }, Auditor)).IsDone);
        Assert.True((await commands.Run(Submit(At(4)), Auditor)).IsDone);
        Assert.True((await commands.Run(new ClearEdition { Record = edition.Record, Version = 5 }, Desk.Representative)).IsDone);
        Assert.True((await world.Get<EditionIssuing>().Run(2026, 1, 6, Auditor)).IsDone);

        var issued = (await queries.Read(2026, 1, Auditor)).Value!;
        Assert.Equal((EditionState.Issued, 0), (issued.Edition.State, issued.Offers.Count));
        Assert.Equal(["EditionFrozen", "SectionsSent", "SectionCommented", "CommentSettled", "EditionSubmitted", "EditionCleared", "EditionIssued"], issued.History.Select(entry => entry.Action));
        Assert.Equal(["workflow.not_in_this_state"], Codes(await commands.Run(new AbandonEdition { Record = edition.Record, Version = 7, Reason = "No." }, Auditor)));
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>Its section has its own row of them, and those of no other office, region or action.</summary>
    [Fact]
    public async Task Tells_an_office_its_own_grades_over_what_ONO_forwarded_alone()
    {
        await using var world = await TestWorld.On();
        await Desk.WithComplaint(world);
        await world.File(input => input[ComplaintFields.Office] = "2304");
        await using (var db = world.Open())
            await db.Complaints.ExecuteUpdateAsync(set => set.SetProperty(one => one.Source, Sources.Ono).SetProperty(one => one.ForwardedOn, one => one.ReceivedOn));
        var edition = await Freeze(world);
        Assert.True((await world.Get<RecordCommands>().Run(Send(edition, new DateOnly(2026, 3, 31)), Auditor)).IsDone);

        var whole = (await world.Get<EditionQueries>().Read(2026, 1, Auditor)).Value!.Report.Figures.Grades.Ono!;
        var told = Assert.Single(await world.Get<EditionQueries>().SectionsFor(Liaison)).Figures.Grades.Ono!;
        Assert.Equal(["0401", "2304"], whole.ByOffice.Select(row => row.Key));
        Assert.Equal(["0401"], told.ByOffice.Select(row => row.Key));
        Assert.Equal((0, 0, 0), (told.ByOfficeKind.Count, told.ByRegion.Count, told.ByActionType.Count));
    }

    /// <summary>It is graded in the report, so it reads and comments.</summary>
    [Fact]
    public async Task Goes_also_to_an_office_that_only_replied_to_a_complaint_of_another()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        await desk.Ask("2304");
        await using (var db = world.Open())
        {
            var inquiry = await db.Inquiries.SingleAsync();
            db.Add(new Assessment { Id = 900, ComplaintId = inquiry.ComplaintId, InquiryId = inquiry.Id, AssessedOn = new DateOnly(2026, 3, 6), Grade = "B", By = "x", Personnel = "x", SignerRank = "x" });
            await db.SaveChangesAsync();
        }

        var edition = await Freeze(world);
        Assert.True((await world.Get<RecordCommands>().Run(Send(edition, new DateOnly(2026, 3, 31)), Auditor)).IsDone);

        var section = Assert.Single(await world.Get<EditionQueries>().SectionsFor(Actor.Staff("other", "Other", [Roles.OfficeLiaison], ["2304"])));
        Assert.Null(section.Own);
        Assert.Equal(("2304", 1L), section.Figures.Grades.ByOffice.Select(row => (row.Key, row.Quality.B)).Single());
        Assert.True((await world.Get<RecordCommands>().Run(Comment(edition with { Version = 2 }, "2304"), Actor.Staff("other", "Other", [Roles.OfficeLiaison], ["2304"]))).IsDone);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_the_liaisons_once_when_their_sections_are_sent_and_until_when_they_may_comment(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Desk.WithComplaint(world);
        await world.Person("liaison@agency.example", Roles.OfficeLiaison, "0401", "2304");
        await world.Person("elsewhere@agency.example", Roles.OfficeLiaison, "2304");
        var edition = await Freeze(world);

        Assert.False((await world.Get<RecordCommands>().Run(Send(edition, new DateOnly(2026, 3, 9)), Auditor)).IsDone);
        Assert.Empty(await world.Get<PassingMail>().Due(10, CancellationToken.None));
        Assert.True((await world.Get<RecordCommands>().Run(Send(edition, new DateOnly(2026, 3, 31)), Auditor)).IsDone);
        world.Clock.Advance(TimeSpan.FromDays(20));

        var mail = Assert.Single(await world.Get<PassingMail>().Due(10, CancellationToken.None));
        Assert.Equal("liaison@agency.example", mail.Recipient);
        Assert.Equal("edition_section", mail.Kind);
        Assert.Contains("March 31, 2026", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("/office/report", mail.Text, StringComparison.Ordinal);
        world.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Empty(await world.Get<PassingMail>().Due(10, CancellationToken.None));
    }

    [Fact]
    public async Task Is_refused_to_others_when_stale_and_for_days_that_cannot_be()
    {
        await using var world = await TestWorld.On();
        var (commands, freezing) = (world.Get<RecordCommands>(), world.Get<EditionFreezing>());
        var frozen = await Freeze(world);

        Assert.Equal(["workflow.not_your_role"], Codes(await freezing.Run(new FreezeEdition { FiscalYear = 2026 }, Desk.Analyst, Nobody)));
        Assert.Equal(["in_the_future"], Codes(await freezing.Run(new FreezeEdition { FiscalYear = 2026, AsOf = new DateOnly(2026, 3, 7) }, Auditor, Nobody)));
        Assert.Equal(["edition.before_its_year"], Codes(await freezing.Run(new FreezeEdition { FiscalYear = 2027 }, Auditor, Nobody)));
        Assert.Equal(["not_between"], Codes(await freezing.Run(new FreezeEdition { FiscalYear = 1995 }, Auditor, Nobody)));
        Assert.Equal(["workflow.not_your_role"], Codes(await commands.Run(Abandon(frozen with { Version = 9 }), Desk.Analyst)));
        Assert.Equal(["stale"], Codes(await commands.Run(Abandon(frozen with { Version = 9 }), Auditor)));
        Assert.Equal(["required"], Codes(await commands.Run(Abandon(frozen) with { Reason = " " }, Auditor)));
        Assert.Equal(["record_not_found"], Codes(await commands.Run(Abandon(frozen with { Record = -999 }), Auditor)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<EditionQueries>().Read(2026, 1, Desk.Analyst)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<CheckEdition>().Run(frozen.Record, Liaison)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<CompareEdition>().Run(frozen.Record, Liaison)));
        Assert.True((await commands.Run(Abandon(frozen), Auditor)).IsDone);
    }

    [Theory]
    [InlineData("UPDATE edition_chunks SET bytes = (SELECT bytes FROM edition_chunks WHERE name = 'report.json') WHERE name = 'rows.ndjson'", "record.file.changed")]
    [InlineData("DELETE FROM edition_chunks WHERE name = 'report.json'", "record.file.missing")]
    [InlineData("INSERT INTO edition_chunks SELECT edition_id, 'more', number, bytes FROM edition_chunks", "record.file.added")]
    [InlineData("UPDATE edition_chunks SET bytes = x'00' WHERE name = 'rows.ndjson'", "record.file.changed")]
    public async Task Shows_when_what_it_keeps_was_tampered_with(string sql, string problem)
    {
        await using var world = await TestWorld.On();
        await Desk.WithComplaint(world);
        var edition = await Freeze(world);
        await world.Get<Application.Ledger.Checkpoints>().WriteIfNeeded();

        await world.Database.Tamper(sql.Contains("INSERT", StringComparison.Ordinal) ? sql + " WHERE name = 'rows.ndjson'" : sql);

        Assert.Contains((problem, "OR-1"), (await world.Check()).Problems.Select(found => (found.Code, found.Reference!)));
        Assert.Equal(sql.Contains("INSERT", StringComparison.Ordinal), (await world.Get<CheckEdition>().Run(edition.Record, Auditor)).Value!.Ok);
    }

    private static async Task<RecordDone> Freeze(TestWorld world) => (await world.Get<EditionFreezing>().Run(new FreezeEdition { FiscalYear = 2026 }, Auditor, Nobody)).Value!;

    private static SendSections Send(RecordDone at, DateOnly by) => new() { Record = at.Record, Version = at.Version, CommentsBy = by };

    private static CommentOnEdition Comment(RecordDone at, string office) => new() { Record = at.Record, Version = at.Version, Office = office, Text = "One of ours was answered in time." };

    private static SubmitEdition Submit(RecordDone at) => new() { Record = at.Record, Version = at.Version };

    private static AbandonEdition Abandon(RecordDone at) => new() { Record = at.Record, Version = at.Version, Reason = "No longer wanted." };

    private static IReadOnlyList<string> Codes(Result result) => [.. result.Refusals.Select(refusal => refusal.Code)];
}
