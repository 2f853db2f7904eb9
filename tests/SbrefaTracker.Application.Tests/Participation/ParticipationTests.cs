using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Participation;

/// <summary>Today is March 6, 2026.</summary>
public sealed class ParticipationTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_from_a_request_to_the_after_action_report(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var requests = new ParticipationWorld(world);
        var record = await requests.Approved();
        var draft = (await requests.Read(record)).Draft!;

        Assert.Empty(await requests.Refused(new ConfirmParticipation { Record = record, Version = 5, SubjectLine = draft.Subject, Text = draft.Text }, ParticipationWorld.Coordinator));
        Assert.Empty(await requests.Refused(new BriefSpeaker { Record = record, Version = 6, Message = "We help first.", Avoid = "Open cases" }, ParticipationWorld.Coordinator));
        Assert.Empty(await requests.Refused(new BriefSpeaker { Record = record, Version = 7, Message = "We help first, and soon." }, ParticipationWorld.Coordinator));
        Assert.Equal(["participation.day_not_come"], await requests.Refused(new HoldAppearance { Record = record, Version = 8, HeldOn = new(2026, 6, 1) }));
        world.Clock.Advance(TimeSpan.FromDays(88));
        Assert.Equal(["in_the_future"], await requests.Refused(new HoldAppearance { Record = record, Version = 8, HeldOn = new(2026, 6, 4) }));
        Assert.Equal(["participation.other_day"], await requests.Refused(new HoldAppearance { Record = record, Version = 8, HeldOn = new(2026, 6, 2) }));
        Assert.Empty(await requests.Refused(new HoldAppearance { Record = record, Version = 8, HeldOn = new(2026, 6, 1) }));
        var report = new WriteAfterAction { Record = record, Version = 9, SpokeThere = "Director", Attendance = 100, SmallEntities = 101, Issues = "Waiting times" };
        Assert.Equal(["participation.more_small_than_all"], await requests.Refused(report));
        Assert.Empty(await requests.Refused(report with { SmallEntities = 80 }));

        var view = await requests.Read(record);
        Assert.Equal((ParticipationState.Closed, new DateOnly(2026, 6, 2)), (view.Request.State, view.Request.EndedOn));
        Assert.Equal(("PR-2026-00001", "We help first, and soon."), (view.Request.Reference, view.Request.Message));
        Assert.Equal([2, 1], view.Briefings.Select(briefing => briefing.Number));
        Assert.Equal((100, 80), (view.Report!.Attendance, view.Report.SmallEntities));
        Assert.Equal(draft.Text, Assert.Single(view.Letters).Text);
        Assert.Equal([ParticipationAction.NoteQuestion], view.Offers.Where(offer => offer.IsOpen).Select(offer => offer.Action));
        Assert.Equal(
            ["ParticipationRequested", "RequestTakenUp", "ChecksRecorded", "RequestWeighed", "RepresentationDecided", "ParticipationConfirmed", "SpeakerBriefed", "SpeakerBriefed", "AppearanceHeld", "AfterActionWritten"],
            view.History.Select(one => one.Action));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task A_concern_stops_the_promise_until_counsel_settles_it()
    {
        await using var world = await TestWorld.On();
        var requests = new ParticipationWorld(world);
        var record = await requests.Asked();
        var decide = new DecideRepresentation { Record = record, Version = 4, Representation = Representations.Written, Speaker = "The office", Reason = "Only a message." };
        Assert.Empty(await requests.Refused(new TakeUpRequest { Record = record, Version = 1 }));
        Assert.Equal(["participation.note_missing"], await requests.Refused(ParticipationWorld.Checks(record, 2, new CheckGiven("fundraiser", VettingMarks.Concern, " "))));
        Assert.Equal(["participation.no_concern"], await requests.Refused(ParticipationWorld.Checks(record, 2, new CheckGiven("fundraiser", VettingMarks.Settled, "Counsel said so."))));
        Assert.Empty(await requests.Refused(ParticipationWorld.Checks(record, 2, new CheckGiven("fundraiser", VettingMarks.Concern, "A gala."))));
        Assert.Empty(await requests.Refused(ParticipationWorld.Weigh(record, 3)));

        Assert.Equal(new RepresentationProposal(Representations.Decline, ProposalRules.Barred), (await requests.Read(record)).Proposal);
        Assert.Equal(["participation.concern_open"], await requests.Refused(decide));
        Assert.Equal(["participation.nothing_checked"], await requests.Refused(ParticipationWorld.Checks(record, 4, new CheckGiven("fundraiser", VettingMarks.Concern, "A gala."))));
        Assert.Equal(["participation.concern_open"], await requests.Refused(ParticipationWorld.Checks(record, 4)));
        Assert.Empty(await requests.Refused(ParticipationWorld.Checks(record, 4, new CheckGiven("fundraiser", VettingMarks.Settled, "Counsel: the talk is before the gala.")), ParticipationWorld.Coordinator));
        Assert.Equal(["workflow.not_your_role"], await requests.Refused(decide with { Version = 5 }, ParticipationWorld.Coordinator));
        Assert.Empty(await requests.Refused(decide with { Version = 5 }));

        // What was found first stays, and so does what the rule had proposed.
        await using var db = world.Open();
        Assert.Equal([VettingMarks.Concern, VettingMarks.Settled], db.VettingMarks.Where(mark => mark.Item == "fundraiser").OrderBy(mark => mark.Id).Select(mark => mark.Mark));
        Assert.Equal(
            (Representations.Otr, ProposalRules.AgencyWide, Representations.Written, "rep"), db.RepresentationDecisions.AsEnumerable().Select(one => (one.Proposed!, one.ProposalRule!, one.Chosen, one.DecidedBy)).Single());
    }

    [Fact]
    public async Task A_decline_is_told_by_letter_and_can_be_taken_back()
    {
        await using var world = await TestWorld.On();
        var requests = new ParticipationWorld(world);
        var record = await requests.Asked();
        Assert.Empty(await requests.Refused(new TakeUpRequest { Record = record, Version = 1 }));
        Assert.Empty(await requests.Refused(new DeclineParticipation { Record = record, Version = 2, Reason = "Nobody is free." }));
        var untold = await requests.Read(record);

        Assert.Null(untold.Request.EndedOn);
        Assert.Equal(ParticipationStep.Tell, untold.Next!.Code);
        var tell = new TellDecline { Record = record, Version = 3, SubjectLine = untold.Draft!.Subject, Text = untold.Draft.Text };
        Assert.Empty(await requests.Refused(tell, ParticipationWorld.Coordinator));
        Assert.Equal(["participation.told"], await requests.Refused(tell with { Version = 4 }));
        Assert.Equal(new DateOnly(2026, 3, 6), (await requests.Read(record)).Request.EndedOn);
        Assert.Empty(await requests.Refused(new ReconsiderRequest { Record = record, Version = 4, Reason = "Somebody is free now." }));

        var again = (await requests.Read(record)).Request;
        Assert.Equal((ParticipationState.Vetting, null, null), (again.State, again.EndedOn, again.Representation));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Another_subject_must_be_weighed_again_and_another_day_not()
    {
        await using var world = await TestWorld.On();
        var requests = new ParticipationWorld(world);
        var record = await requests.Asked();
        Assert.Empty(await requests.Refused(new TakeUpRequest { Record = record, Version = 1 }));
        Assert.Empty(await requests.Refused(ParticipationWorld.Weigh(record, 2)));
        Assert.Empty(await requests.Refused(new CorrectRequest { Record = record, Version = 3, Request = ParticipationWorld.Given with { EventOn = new(2026, 6, 2), ContactEmail = "bo@importers.example" } }));
        var moved = await requests.Read(record);
        Assert.Empty(await requests.Refused(new CorrectRequest { Record = record, Version = 4, Request = ParticipationWorld.Given with { Subject = "A lawsuit" } }));

        Assert.Equal((AgendaKinds.AgencyWide, "bo@importers.example"), (moved.Request.AgendaKind, moved.Contact!.Email));
        Assert.Null((await requests.Read(record)).Request.AgendaKind);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_answered_on_other_facts_is_asked_again(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var requests = new ParticipationWorld(world);
        var record = await requests.Asked();
        Assert.Empty(await requests.Refused(new TakeUpRequest { Record = record, Version = 1 }));
        Assert.Empty(await requests.Refused(ParticipationWorld.Checks(record, 2, new CheckGiven("gifts_travel", VettingMarks.Concern, "A watch."))));
        Assert.Empty(await requests.Refused(ParticipationWorld.Checks(record, 3, new CheckGiven("gifts_travel", VettingMarks.Settled, "Counsel: it is sent back."))));
        Assert.Empty(await requests.Refused(ParticipationWorld.Weigh(record, 4)));
        Assert.Empty(await requests.Refused(new CorrectRequest { Record = record, Version = 5, Request = ParticipationWorld.Given with { Offered = "Two nights in a hotel", Press = "open" } }));

        var decide = new DecideRepresentation { Record = record, Version = 6, Representation = Representations.Otr, Speaker = "Director", Reason = "All are there." };
        var asked = (await requests.Read(record)).Vetting;
        Assert.Equal(["directive", "gifts_travel", "press"], asked.Before.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["participation.checks_missing"], await requests.Refused(decide));
        Assert.Equal(["participation.concern_open"], await requests.Refused(ParticipationWorld.Checks(record, 6)));
        Assert.Empty(await requests.Refused(ParticipationWorld.Checks(record, 6, new CheckGiven("gifts_travel", VettingMarks.Settled, "Counsel: the agency pays."))));
        Assert.Empty(await requests.Refused(decide with { Version = 7 }));
        Assert.Empty((await requests.Read(record)).Vetting.Before);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Only_those_who_prepare_and_decide_read_it()
    {
        await using var world = await TestWorld.On();
        var requests = new ParticipationWorld(world);
        var record = await requests.Asked();
        var queries = world.Get<ParticipationQueries>();

        foreach (var actor in (Domain.Kernel.Actor[])[ParticipationWorld.Stranger, ParticipationWorld.Liaison, Domain.Kernel.Actor.Filer])
        {
            Assert.Equal("not_allowed", Assert.Single((await queries.Read(record, actor)).Refusals).Code);
            Assert.Equal("not_allowed", Assert.Single((await queries.List(ended: false, null, actor)).Refusals).Code);
        }
    }
}
