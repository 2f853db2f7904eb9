using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Attachments;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Reads;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Retention;

public sealed class DisposalTests
{
    private static readonly Actor Second = Actor.Staff("second", "Sue Second", [Roles.Representative]);

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_people_dispose_and_the_certificate_says_what_the_ledger_says(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Disposed.Due(world);

        Assert.Contains("workflow.no_disposal_proposed", await CarryOut(desk, Desk.Commissioner));

        // A letter that waited for something to print with is printed now: that is nobody's act.
        Assert.True(await world.Get<PrintQueue>().Keep((await world.Get<PrintQueue>().Next())!, Uploads.Pdf(90)));
        Assert.Empty(await Propose(desk));
        Assert.Equal(["workflow.disposal_already_proposed"], await Propose(desk));
        Assert.Equal(["workflow.proposed_by_you"], await CarryOut(desk, Desk.Representative));
        Assert.Equal(["workflow.not_your_role"], await CarryOut(desk, Desk.Auditor));
        Assert.Equal(["workflow.not_your_role"], await CarryOut(desk, Desk.Analyst));
        Assert.Empty(await desk.Do(Desk.Commissioner, d => new DropDisposal { Reference = d.Reference, Version = d.Version, Reason = "A request for records is pending." }));
        Assert.Null((await desk.View()).Proposal);
        Assert.Empty(await Propose(desk));
        var preview = (await desk.View(Second)).Proposal!;
        Assert.Contains(preview.Going, going => going is { Table: "complaints", Rows: 1, Values: > 3 });
        var waiting = Assert.Single((await world.Get<DisposalQueries>().Waiting(Second)).Value!);
        Assert.Equal((desk.Reference, false, true), (waiting.Reference, waiting.IsOwn, (await world.Get<DisposalQueries>().Waiting(Desk.Representative)).Value!.Single().IsOwn));
        Assert.Empty(await CarryOut(desk, Second));

        var certificate = (await world.Get<DisposalQueries>().Certificate(desk.Reference, Desk.Auditor)).Value!;
        await using var db = world.Open();
        var head = db.LedgerHeads.Single();
        Assert.Equal((head.Number, Convert.ToHexStringLower(head.Hash), "complaint_closed/0", RetentionStandings.Recalled), (certificate.Entry, certificate.HeadAfter, certificate.Rule, certificate.Standing));
        Assert.Equal(Convert.ToHexStringLower(db.Entries.Single(entry => entry.Number == head.Number - 1).Hash), certificate.HeadBefore);
        Assert.Contains("complaints.narrative", certificate.Fields);
        Assert.Equal(("representative", "second", preview.Rows), (certificate.ProposedBy, certificate.CarriedOutBy, certificate.Rows));
        Assert.True(certificate.Values >= preview.Going.Sum(going => going.Values));
        Assert.Equal([desk.Reference], (await world.Get<DisposalQueries>().Disposed(Desk.Auditor)).Value!.Select(one => one.Reference));
        Assert.Empty((await world.Get<DisposalQueries>().Waiting(Second)).Value!);
        Assert.Equal("not_found", (await world.Get<DisposalQueries>().Certificate("RF-1999-00001", Desk.Auditor)).Refusals[0].Code);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_that_wait_as_files_go_with_the_personal_values_and_those_that_are_made_are_stopped(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Disposed.Due(world);
        await using (var db = world.Open())
        {
            db.Add(new JobRow { Id = 901, Kind = JobKinds.List, AskedBy = "representative", State = JobState.Done, FileName = "complaints.zip" });
            db.Add(new JobRow { Id = 902, Kind = JobKinds.List, AskedBy = "representative", State = JobState.Running });
            db.Add(new JobRow { Id = 903, Kind = JobKinds.Bundle, AskedBy = "representative", State = JobState.Done, FileName = "record.zip" });
            db.AddRange(new JobChunkRow { JobId = 901, Bytes = [1] }, new JobChunkRow { JobId = 903, Bytes = [1] });
            await db.SaveChangesAsync();
        }

        Assert.Empty(await Propose(desk));
        Assert.Empty(await CarryOut(desk, Second));

        await using var after = world.Open();
        Assert.Equal([903L], after.JobChunks.Select(chunk => chunk.JobId));
        Assert.Equal([null, null, "record.zip"], after.Jobs.OrderBy(job => job.Id).Select(job => job.FileName));
        Assert.Equal([902L], after.Jobs.Where(job => job.CancelAsked).Select(job => job.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_goes_before_its_time_or_while_it_is_held_or_beside_what_is_open(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var early = await Disposed.Closed(world);
        Assert.Equal(["disposal.not_due", "disposal.recent_activity"], await Propose(early));

        var (desk, open) = (await Disposed.Due(world), await Desk.WithComplaint(world));
        await desk.Do(Desk.Representative, HoldTests.Hold);
        Wait(world, 91);
        Assert.Equal(["workflow.on_hold"], await Propose(desk));
        var hold = (await desk.View()).Holds[0].Id;
        Assert.Empty(await desk.Do(Second, d => new ReleaseHold { Reference = d.Reference, Version = d.Version, HoldId = hold, Reason = "Over." }));
        Assert.Empty(await desk.Do(Desk.Analyst, d => new LinkComplaints { Reference = d.Reference, Version = d.Version, Other = open.Reference, Kind = "same_act", Reason = "One act." }));
        Wait(world, 91);
        Assert.Equal(["disposal.linked_open"], await Propose(desk));
        Assert.Empty(await desk.Do(Desk.Representative, d => new OpenMatter { Reference = d.Reference, Version = d.Version, Kind = "retaliation", Reason = "They say so." }));
        Wait(world, 91);
        Assert.Equal(["workflow.something_open"], await Propose(desk));
        var row = (await world.Get<RetentionQueries>().Due(RetentionKinds.Closed, null, Desk.Auditor)).Value!.Rows.Single(one => one.Reference == desk.Reference);
        Assert.Equal(["linked"], row.Stops);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whatever_happens_meanwhile_ends_the_proposal(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (noted, reopened) = (await Disposed.Due(world), await Disposed.Due(world));
        Assert.Empty(await Propose(noted));
        Assert.Empty(await Propose(reopened));

        Assert.Empty(await noted.Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = "Somebody called." }));
        Assert.Empty(await reopened.Do(Desk.Representative, d => new ReopenComplaint { Reference = d.Reference, Version = d.Version, Reason = "New facts." }));

        Assert.Null((await noted.View()).Proposal);
        Assert.Equal(["workflow.no_disposal_proposed"], await CarryOut(noted, Second));
        Assert.Equal(["disposal.recent_activity"], await Propose(noted));
        Wait(world, 91);
        Assert.Empty(await Propose(noted));
        Assert.Null((await reopened.View()).Proposal);
        await using var db = world.Open();
        Assert.Equal([ProposalEnds.Activity, ProposalEnds.Activity, null], db.DisposalProposals.OrderBy(proposal => proposal.Id).Select(proposal => proposal.EndedAs));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_read_with_a_stated_purpose_stops_it_and_the_look_of_the_second_person_does_not(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Disposed.Due(world);
        Assert.Empty(await Propose(desk));
        var opening = world.Get<ComplaintOpening>();
        Assert.NotNull((await opening.Open(desk.Reference, Desk.Commissioner)).Value!.View);
        Assert.Empty((await world.Get<DisposalQueries>().Waiting(Desk.Commissioner)).Value!.Single().Stops);

        Assert.True((await opening.Open(desk.Reference, Actor.Staff("other", "Otto Other", [Roles.Analyst]), new ChosenPurpose(ReadPurposes.RecordsRequest, "A request came."))).IsDone);

        Assert.Equal(["disposal.recent_read"], await CarryOut(desk, Desk.Commissioner));
        Assert.Equal(["read"], (await world.Get<DisposalQueries>().Waiting(Desk.Commissioner)).Value!.Single().Stops);
        Wait(world, 91);
        Assert.Empty(await CarryOut(desk, Desk.Commissioner));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_rule_that_nobody_verified_is_used_only_where_both_say_why(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Disposed.Due(world);

        Assert.Equal(["disposal.rule_not_verified"], await desk.Do(Desk.Representative, d => new ProposeDisposal { Reference = d.Reference, Version = d.Version, Reason = "Its time is over." }));
        Assert.Empty(await desk.Do(Desk.Representative, d => new ProposeDisposal { Reference = d.Reference, Version = d.Version, Reason = "Its time is over.", Despite = "The archivist reads it on Monday." }));
        Assert.Equal(["disposal.rule_not_verified"], await desk.Do(Second, d => new DisposeComplaint { Reference = d.Reference, Version = d.Version, Despite = " " }));
        Assert.Empty(await desk.Do(Second, d => new DisposeComplaint { Reference = d.Reference, Version = d.Version, Despite = "I asked the archivist." }));

        var certificate = (await world.Get<DisposalQueries>().Certificate(desk.Reference, Desk.Auditor)).Value!;
        Assert.Equal(("The archivist reads it on Monday.", "I asked the archivist."), (certificate.ProposedDespite, certificate.Despite));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task A_verified_rule_needs_no_such_words_and_keeps_none()
    {
        await using var world = await TestWorld.On();
        var read = new ReviseRetention { Kind = RetentionKinds.Closed, Replaces = 0, Years = 7, Start = RetentionStarts.Closing, Authority = "Item 4", Standing = RetentionStandings.Read, Reason = "It was read." };
        Assert.True((await world.Get<RecordCommands>().Run(read, Desk.Auditor)).IsDone);
        var desk = await Disposed.Due(world);

        Assert.Empty(await desk.Do(Desk.Representative, d => new ProposeDisposal { Reference = d.Reference, Version = d.Version, Reason = "Its time is over." }));
        Assert.Empty(await desk.Do(Second, d => new DisposeComplaint { Reference = d.Reference, Version = d.Version, Despite = "Nobody asked for this." }));

        var certificate = (await world.Get<DisposalQueries>().Certificate(desk.Reference, Desk.Auditor)).Value!;
        Assert.Equal((null, null, RetentionStandings.Read), (certificate.Despite, certificate.ProposedDespite, certificate.Standing));
    }

    [Fact]
    public async Task Another_version_of_the_schedule_asks_for_another_proposal()
    {
        await using var world = await TestWorld.On();
        var desk = await Disposed.Due(world);
        await Propose(desk);
        var longer = new ReviseRetention
        {
            Kind = RetentionKinds.Closed,
            Replaces = 0,
            Years = 7,
            Start = RetentionStarts.YearOfClosing,
            Authority = "Item 4",
            Standing = RetentionStandings.Read,
            Reason = "It was read.",
        };
        Assert.True((await world.Get<RecordCommands>().Run(longer, Desk.Auditor)).IsDone);

        Assert.Equal(["disposal.rule_changed"], await CarryOut(desk, Second));
        Assert.Empty(await desk.Do(Second, d => new DropDisposal { Reference = d.Reference, Version = d.Version, Reason = "By the new rule." }));
        Assert.Equal(["disposal.not_due"], await Propose(desk));
    }

    [Fact]
    public void The_days_are_read_from_the_settings() => Assert.Equal(
        [90, 0, 30],
        new[] { null, "0", "30" }.Select(days => RetentionSettings.Read(Settings(days)).QuietDays));

    [Theory, InlineData("-1"), InlineData("soon"), InlineData("3651")]
    public void Days_that_cannot_be_meant_are_refused_with_words(string days) =>
        Assert.Contains($"Retention:QuietDays is \"{days}\"", Assert.Throws<SettingsException>(() => RetentionSettings.Read(Settings(days))).Message, StringComparison.Ordinal);

    private static Microsoft.Extensions.Configuration.IConfiguration Settings(string? days) =>
        Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(
            new Microsoft.Extensions.Configuration.ConfigurationBuilder(), new Dictionary<string, string?>(StringComparer.Ordinal) { ["Retention:QuietDays"] = days }).Build();

    private static void Wait(TestWorld world, int days) => world.Clock.Advance(TimeSpan.FromDays(days));

    private static Task<IReadOnlyList<string>> Propose(Desk desk) => desk.Do(Desk.Representative, d => new ProposeDisposal { Reference = d.Reference, Version = d.Version, Reason = "Its time is over.", Despite = Disposed.Despite });

    private static Task<IReadOnlyList<string>> CarryOut(Desk desk, Actor actor) => desk.Do(actor, d => new DisposeComplaint { Reference = d.Reference, Version = d.Version, Despite = Disposed.Despite });
}
