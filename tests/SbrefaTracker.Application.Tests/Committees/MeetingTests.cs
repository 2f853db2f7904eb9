using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Committees;

/// <summary>Today is March 6, 2026.</summary>
public sealed class MeetingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_from_a_plan_to_certified_minutes(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var committee = await CommitteeWorld.On(world);
        var meeting = await committee.Plan();

        Assert.Empty(await committee.Refused(new PublishNotice { Record = meeting, Version = 1, PublishedOn = new(2026, 3, 5), Citation = "91 FR 1000" }, CommitteeWorld.Representative));
        Assert.Equal(["meeting.day_not_come", "meeting.agenda_not_approved"], await committee.Refused(Hold(meeting, 2)));
        Assert.Empty(await committee.Refused(new ApproveAgenda { Record = meeting, Version = 2 }));
        Assert.Empty(await committee.Refused(new PostMaterial { Record = meeting, Version = 3, Title = "Paper", Text = "Words" }));
        world.Clock.Advance(TimeSpan.FromDays(41));
        Assert.Equal(["meeting.other_day"], await committee.Refused(Hold(meeting, 4) with { HeldOn = new(2026, 4, 16) }));
        Assert.Empty(await committee.Refused(Hold(meeting, 4)));
        Assert.Equal(["meeting.no_minutes"], await committee.Refused(Certify(meeting, 5, 4, 16)));
        Assert.Empty(await committee.Refused(new WriteMinutes { Record = meeting, Version = 5, Minutes = "Everybody was there." }));
        Assert.Equal(["meeting.certified_before"], await committee.Refused(Certify(meeting, 6, 4, 14)));
        Assert.Equal(["in_the_future"], await committee.Refused(Certify(meeting, 6, 5, 1)));
        Assert.Empty(await committee.Refused(Certify(meeting, 6, 4, 16)));

        var view = await committee.Meeting(meeting);
        Assert.Equal(MeetingState.MinutesCertified, view.Meeting.State);
        Assert.Equal((13 * 60, 17 * 60), (view.Meeting.StartsAt, view.Meeting.EndsAt));
        Assert.All(view.Steps, step => Assert.True(step.State is StepState.Done or StepState.NotNeeded, step.Code));
        Assert.Equal(["MeetingPlanned", "NoticePublished", "AgendaApproved", "MaterialPosted", "MeetingHeld", "MinutesWritten", "MinutesCertified"], view.History.Select(one => one.Action));
        Assert.Equal([MeetingAction.PostMaterial, MeetingAction.WithdrawMaterial, MeetingAction.ReleaseStatement], view.Offers.Select(offer => offer.Action));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task A_notice_with_a_gap_is_refused_and_the_gap_named()
    {
        await using var world = await TestWorld.On();
        var committee = await CommitteeWorld.On(world);
        var meeting = await committee.Plan(CommitteeWorld.Given with { Accommodation = " " });
        var publish = new PublishNotice { Record = meeting, Version = 1, PublishedOn = new(2026, 3, 5), Citation = "91 FR 1000" };

        Assert.Equal([NoticeElements.Accommodation], (await committee.Meeting(meeting)).Missing);
        Assert.Equal(["meeting.notice_gaps"], await committee.Refused(publish));
        Assert.Empty(await committee.Refused(new ChangeMeeting { Record = meeting, Version = 1, Meeting = CommitteeWorld.Given }));
        Assert.Equal(["in_the_future"], await committee.Refused(publish with { Version = 2, PublishedOn = new(2026, 3, 7) }));
        Assert.Empty(await committee.Refused(publish with { Version = 2 }));
        Assert.Equal(["workflow.not_in_this_state"], await committee.Refused(new ChangeMeeting { Record = meeting, Version = 3, Meeting = CommitteeWorld.Given }));
    }

    [Fact]
    public async Task A_short_notice_is_refused_without_its_reasons()
    {
        await using var world = await TestWorld.On();
        var committee = await CommitteeWorld.On(world);
        var soon = CommitteeWorld.Given with { MeetsOn = new(2026, 3, 12), RegisterBy = null, StatementsBy = null };
        var meeting = await committee.Plan(soon);
        var publish = new PublishNotice { Record = meeting, Version = 1, PublishedOn = new(2026, 3, 6), Citation = "91 FR 1001" };

        Assert.Equal(["meeting.notice_gaps"], await committee.Refused(publish));
        Assert.Empty(await committee.Refused(publish with { PublishedOn = new(2026, 3, 5) }));
        Assert.Empty(await committee.Refused(new RescheduleMeeting { Record = meeting, Version = 2, Reason = "Another hall." }));
        Assert.Empty(await committee.Refused(new ChangeMeeting { Record = meeting, Version = 3, Meeting = soon with { ShortNoticeReason = "The hall burnt." } }));
        Assert.Empty(await committee.Refused(publish with { Version = 4 }));

        Assert.Equal(StepState.DoneLate, (await committee.Meeting(meeting)).Steps.Single(step => step.Code == MeetingChecklist.Notice).State);
    }

    [Fact]
    public async Task Another_agenda_must_be_approved_again_and_another_kind_determined_again()
    {
        await using var world = await TestWorld.On();
        var committee = await CommitteeWorld.On(world);
        var closed = CommitteeWorld.Given with { Openness = OpenCodes.Closed };
        var meeting = await committee.Plan(closed);

        Assert.Equal(["workflow.not_your_role"], await committee.Refused(new ApproveAgenda { Record = meeting, Version = 1 }, CommitteeWorld.Representative));
        Assert.Empty(await committee.Refused(new ApproveAgenda { Record = meeting, Version = 1 }));
        Assert.Empty(await committee.Refused(new DetermineClosure { Record = meeting, Version = 2, DeterminedOn = new(2026, 3, 4), Authority = "5 U.S.C. 552b(c)(4)" }));
        Assert.Empty(await committee.Refused(new ChangeMeeting { Record = meeting, Version = 3, Meeting = closed with { Place = "Elsewhere" } }));
        Assert.NotNull((await committee.Meeting(meeting)).Meeting.AgendaApprovedOn);
        Assert.NotNull((await committee.Meeting(meeting)).Meeting.ClosureDeterminedOn);

        Assert.Empty(await committee.Refused(new ChangeMeeting { Record = meeting, Version = 4, Meeting = CommitteeWorld.Given with { Agenda = "Third" } }));

        Assert.Null((await committee.Meeting(meeting)).Meeting.AgendaApprovedOn);
        Assert.Null((await committee.Meeting(meeting)).Meeting.ClosureDeterminedOn);
        Assert.Equal(["meeting.is_open"], await committee.Refused(new DetermineClosure { Record = meeting, Version = 5, DeterminedOn = new(2026, 3, 4), Authority = "x" }));
    }

    [Fact]
    public async Task Nothing_is_held_after_the_charter_lapsed()
    {
        await using var world = await TestWorld.On();
        var committee = await CommitteeWorld.On(world, charter: new(2024, 4, 15));
        var meeting = await committee.Plan();
        Assert.Empty(await committee.Refused(new PublishNotice { Record = meeting, Version = 1, PublishedOn = new(2026, 3, 5), Citation = "91 FR 1000" }));
        Assert.Empty(await committee.Refused(new ApproveAgenda { Record = meeting, Version = 2 }));
        world.Clock.Advance(TimeSpan.FromDays(41));

        Assert.Equal(["meeting.no_charter"], await committee.Refused(Hold(meeting, 3)));
    }

    [Fact]
    public async Task Is_refused_to_others_and_without_what_it_needs()
    {
        await using var world = await TestWorld.On();
        var committee = await CommitteeWorld.On(world);
        var meeting = await committee.Plan();
        PlanMeeting Plan(MeetingGiven given) => new() { Committee = committee.Committee, Meeting = given };

        Assert.Equal(["workflow.not_your_role"], await committee.Refused(Plan(CommitteeWorld.Given), CommitteeWorld.Stranger));
        Assert.Equal(["required", "required", "required", "required"], (await committee.Refused(Plan(new MeetingGiven()))).Order(StringComparer.Ordinal));
        Assert.Equal(["not_in_years"], await committee.Refused(Plan(CommitteeWorld.Given with { MeetsOn = new(1, 1, 2), RegisterBy = null, StatementsBy = null })));
        Assert.Equal(["not_in_years", "not_in_years"], await committee.Refused(Plan(CommitteeWorld.Given with { RegisterBy = new(1899, 12, 31), StatementsBy = new(202, 4, 10) })));
        Assert.Equal(["meeting.ends_before"], await committee.Refused(Plan(CommitteeWorld.Given with { EndsAt = new(12, 0) })));
        Assert.Equal(["meeting.cut_off_after"], await committee.Refused(Plan(CommitteeWorld.Given with { RegisterBy = new(2026, 4, 16) })));
        Assert.Equal(["record_not_found"], await committee.Refused(new PlanMeeting { Committee = meeting, Meeting = CommitteeWorld.Given }));
        Assert.Equal(["meeting.material_empty"], await committee.Refused(new PostMaterial { Record = meeting, Version = 1, Title = "Paper" }));
        Assert.Equal(["committee.web_address"], await committee.Refused(new PostMaterial { Record = meeting, Version = 1, Title = "Paper", Address = "javascript:alert(1)" }));
        Assert.Equal(["stale"], await committee.Refused(new CancelMeeting { Record = meeting, Version = 7, Reason = "x" }));
        Assert.Equal(["not_allowed"], (await world.Get<CommitteeQueries>().Meeting(meeting, CommitteeWorld.Stranger)).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(["not_allowed"], (await world.Get<CommitteeQueries>().Desk(CommitteeWorld.Stranger)).Refusals.Select(refusal => refusal.Code));
    }

    private static HoldMeeting Hold(long meeting, int version) => new() { Record = meeting, Version = version, HeldOn = new(2026, 4, 15), OfficerPresent = "Officer", MembersPresent = 17 };

    private static CertifyMinutes Certify(long meeting, int version, int month, int day) => new() { Record = meeting, Version = version, CertifiedOn = new(2026, month, day), CertifiedBy = "The chair" };
}
