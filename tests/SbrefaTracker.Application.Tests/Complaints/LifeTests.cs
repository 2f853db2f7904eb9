using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class LifeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_complaint_goes_from_filing_to_closure(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);

        Assert.Empty(await desk.Acknowledge());
        Assert.Empty(await desk.Complete());
        Assert.Empty(await desk.Ask());
        Assert.Empty(await desk.Reply(Desk.Boston));
        Assert.Empty(await desk.Draft());
        Assert.Empty(await desk.Clear(Desk.Representative));
        Assert.Empty(await desk.Send());
        Assert.Empty(await desk.Close());

        var complaint = await desk.Stored();
        Assert.Equal(ComplaintState.Closed, complaint.State);
        Assert.Equal("waived", complaint.Outcome);
        Assert.Equal(new DateOnly(2026, 3, 6), complaint.RespondedOn);
        Assert.Equal(9, complaint.Version);
        Assert.Null(complaint.DueOn);
        var view = await desk.View();
        Assert.Equal(
            ["Filed", "Acknowledged", "Completed", "OfficeAsked", "FinalReplied", "ResponseDrafted", "ResponseCleared", "ResponseSent", "Closed"],
            view.Story.Select(entry => entry.Action));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_message_to_the_filer_waits_in_the_outbox(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();

        var mails = (await desk.View()).Mails;

        Assert.Equal(["receipt", "acknowledged"], mails.Select(mail => mail.Kind));
        Assert.All(mails, mail => Assert.Equal(("owner@harborlight.example", "waiting"), (mail.Recipient, mail.Status)));
        Assert.DoesNotContain(mails, mail => mail.Text.Contains(desk.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stale_page_is_refused_and_changes_nothing()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        desk.Version = 1;

        Assert.Equal(["stale"], await desk.Complete());
        Assert.Equal(2, (await desk.Stored()).Version);
    }

    [Fact]
    public async Task Nobody_without_the_role_acts_or_reads()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);

        var refused = await desk.Do(Desk.Administrator, d => new AcknowledgeComplaint { Reference = d.Reference, Version = d.Version });
        var read = await world.Get<ComplaintQueries>().Read(desk.Reference, Desk.Administrator);

        Assert.Equal(["workflow.not_your_role"], refused);
        Assert.Equal("complaint_not_found", Assert.Single(read.Refusals).Code);
    }

    [Fact]
    public async Task An_office_is_never_asked_about_what_the_filer_keeps_here()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world, given => given[ComplaintFields.Confidentiality] = Confidentialities.Closed);
        await desk.Complete();

        Assert.Equal(["workflow.consent_missing"], await desk.Ask());
    }

    [Fact]
    public async Task A_liaison_sees_and_answers_only_inquiries_of_their_own_office()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        await desk.Ask();
        var offices = world.Get<OfficeInquiries>();
        var id = Assert.Single(await offices.List(Desk.Boston)).Id;

        Assert.Empty(await offices.List(Desk.Laredo));
        Assert.Equal("inquiry_not_found", Assert.Single((await offices.Read(id, Desk.Laredo)).Refusals).Code);
        Assert.Equal(["workflow.not_your_office"], await desk.Reply(Desk.Laredo));
        Assert.True((await offices.Read(id, Desk.Boston)).IsDone);
    }

    [Fact]
    public async Task At_the_level_facts_the_office_gets_the_statement_and_no_name()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world, given =>
        {
            given[ComplaintFields.Confidentiality] = Confidentialities.Facts;
            given[ComplaintFields.StatementOfFacts] = "A penalty was assessed for a summary that was one day late.";
        });
        await desk.Complete();
        await desk.Ask();
        var offices = world.Get<OfficeInquiries>();

        var view = (await offices.Read((await offices.List(Desk.Boston))[0].Id, Desk.Boston)).Value!;

        Assert.Contains(view.Facts, fact => fact.Field == "statement_of_facts");
        Assert.DoesNotContain(view.Facts, fact => fact.Field is "entity_name" or "narrative" or "contact_email" or "subject");
    }

    [Fact]
    public async Task Nobody_clears_their_own_draft()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        await desk.Draft(text: "Ours.", by: Desk.Representative);

        Assert.Equal(["workflow.second_person_needed"], await desk.Clear(Desk.Representative));
        Assert.Empty(await desk.Clear(Desk.Commissioner));
    }

    [Fact]
    public async Task An_interim_response_never_ends_the_rated_clock()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        await desk.Draft(isFinal: false);
        await desk.Clear(Desk.Representative);

        Assert.Empty(await desk.Send(isFinal: false));

        var complaint = await desk.Stored();
        Assert.Equal((ComplaintState.UnderReview, (DateOnly?)null), (complaint.State, complaint.RespondedOn));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_reopened_complaint_keeps_what_was_recorded_of_its_closure(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        await desk.Do(Desk.Analyst, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version });
        Assert.All((await desk.View()).Clocks, clock => Assert.False(clock.Runs));

        Assert.Empty(await desk.Do(Desk.Representative, d => new ReopenComplaint { Reference = d.Reference, Version = d.Version, Reason = "New facts." }));

        var complaint = await desk.Stored();
        await using var db = world.Open();
        var kept = await db.Reopenings.SingleAsync();
        Assert.Equal((ComplaintState.UnderReview, (DateOnly?)null, 1), (complaint.State, complaint.ClosedOn, complaint.Reopenings));
        Assert.Equal((new DateOnly(2026, 3, 6), "withdrawn"), (kept.ClosedOn, kept.Outcome));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_has_reference_and_key_follows_the_complaint_and_nobody_else(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var other = await Desk.WithComplaint(world);
        var desk = await Desk.WithComplaint(world);
        await desk.Do(Desk.Analyst, d => new AddNote { Reference = d.Reference, Version = d.Version, Text = "For us alone." });
        var tracking = world.Get<Tracking>();

        var open = await tracking.Open(desk.Reference, desk.Key.ToLowerInvariant());
        var wrongKey = await tracking.Open(desk.Reference, "0000-0000-0000-0000");
        var unknown = await tracking.Open("RF-2026-99999", desk.Key);
        var another = await tracking.Open(other.Reference, desk.Key);

        Assert.True(open.IsDone);
        Assert.Equal(["Filed"], open.Value.Story.Select(entry => entry.Action));
        Assert.All([wrongKey, unknown, another], refused => Assert.Equal("tracking_not_found", Assert.Single(refused.Refusals).Code));
    }

    [Fact]
    public async Task A_wrong_guess_reads_indexes_alone_so_that_its_time_tells_nothing_of_the_complaint()
    {
        await using var world = await TestWorld.On();
        await using var db = world.Open();
        await db.Database.OpenConnectionAsync();
        var plan = await QueryPlan.Of(db, Tracking.Seek(db, "RF-2026-00001", new byte[32]));

        var read = plan.Where(line => line.StartsWith("SEARCH", StringComparison.Ordinal) || line.StartsWith("SCAN", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, read.Count);
        Assert.All(read, line => Assert.Contains("USING COVERING INDEX", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_repeated_filing_is_answered_again_and_filed_once()
    {
        await using var world = await TestWorld.On();
        var filing = world.Get<ComplaintFiling>();
        var repeat = RepeatKey.Of("form-1", "a body"u8);

        var both = await Task.WhenAll(
            filing.File(new FileComplaint(Filing.Input(), repeat)),
            filing.File(new FileComplaint(Filing.Input(), RepeatKey.Of("form-1", "a body"u8))));
        var other = await filing.File(new FileComplaint(Filing.Input(), RepeatKey.Of("form-1", "another body"u8)));

        Assert.Equal(both[0].Value, both[1].Value);
        Assert.Equal("repeat_with_another_body", Assert.Single(other.Refusals).Code);
        await using var db = world.Open();
        Assert.Equal(1, await db.Complaints.CountAsync());
    }
}
