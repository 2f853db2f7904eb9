using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Committees;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Application.Tests.Outreach;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Participation;

/// <summary>What else of the agency lies near a request, what a person finds of it, and what that holds. Today is March 6, 2026.</summary>
public sealed class OneVoiceTests
{
    [Fact]
    public async Task The_check_of_one_voice_finds_another_request_and_not_a_declined_one()
    {
        await using var world = await TestWorld.On();
        var requests = new ParticipationWorld(world);
        var first = await requests.Approved();
        var second = await requests.Asked(ParticipationWorld.Given with { EventName = "Harbor Trade Day 2026", EventOn = new(2026, 6, 2), Organization = "Others" });

        Assert.Equal([VoiceFinding.SameEvent, VoiceFinding.SameWeek, VoiceFinding.SameTopic, VoiceFinding.OtherSpeaker], Assert.Single((await requests.Read(second)).Near).Findings);
        Assert.Empty(await requests.Refused(new TakeUpRequest { Record = second, Version = 1 }));
        Assert.Empty(await requests.Refused(ParticipationWorld.Weigh(second, 2)));
        Assert.Equal(ProposalRules.OneVoice, (await requests.Read(second)).Proposal!.Rule);
        Assert.Empty(await requests.Refused(new WithdrawRequest { Record = second, Version = 3, Reason = "One is enough." }));
        Assert.Empty((await requests.Read(first)).Near);
    }

    [Fact]
    public async Task The_check_of_one_voice_finds_the_offices_own_event_with_who_speaks_there_until_it_is_called_off()
    {
        await using var world = await TestWorld.On();
        var (requests, outreach) = (new ParticipationWorld(world), new OutreachWorld(world));
        var record = await outreach.Plan(OutreachWorld.Given with { Title = "Harbor Trade Day 2026", StartsOn = new(2026, 6, 2) });
        var session = await outreach.Session(record, "Opening", 9, 10);
        await outreach.Do(record, version => new AddSpeaker { Record = record, Version = version, SessionId = session, Speaker = "Ana Made-Up", Component = "Office of Trade" });
        var asked = await requests.Asked();

        var match = Assert.Single((await requests.Read(asked)).Near);
        Assert.Equal([VoiceFinding.SameEvent, VoiceFinding.SameWeek, VoiceFinding.OtherSpeaker], match.Findings);
        Assert.Equal(("event", $"/outreach/events/{-record}", "Office of Trade", "Ask early"), (match.Other.Source, match.Other.Address, match.Other.Speaker, match.Other.Message));
        await outreach.Do(record, version => new CancelEvent { Record = record, Version = version, Reason = "No hall." });
        Assert.Empty((await requests.Read(asked)).Near);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whether_two_speak_with_one_voice_is_judged_of_the_words_as_they_stand(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (requests, outreach) = (new ParticipationWorld(world), new OutreachWorld(world));
        var other = await outreach.Plan(OutreachWorld.Given with { Title = "Harbor Trade Day 2026", StartsOn = new(2026, 6, 2) });
        var record = await requests.Asked();
        Assert.Empty(await requests.Refused(new TakeUpRequest { Record = record, Version = 1 }));
        JudgeVoice Judge(int version, long? of, string verdict, string? note = null) => new() { Record = record, Version = version, Other = of, Verdict = verdict, Note = note };

        Assert.Equal(["participation.not_near"], await requests.Refused(Judge(2, -999, VoiceVerdicts.OneVoice)));
        Assert.Equal(["required"], await requests.Refused(Judge(2, other, VoiceVerdicts.Conflict, " ")));
        Assert.Empty(await requests.Refused(Judge(2, other, VoiceVerdicts.Conflict, "They name two fees."), ParticipationWorld.Coordinator));
        var judged = (await requests.Read(record)).Voices[other];
        Assert.Equal((VoiceVerdicts.Conflict, "They name two fees.", true), (judged.Judgement.Verdict, judged.Judgement.Note, judged.IsOfTheseWords));
        await outreach.Do(other, version => new ChangeEvent { Record = other, Version = version, Event = OutreachWorld.Given with { Title = "Harbor Trade Day 2026", StartsOn = new(2026, 6, 2), Message = "There is one fee." } });
        Assert.False((await requests.Read(record)).Voices[other].IsOfTheseWords);
        Assert.Equal(["participation.settle_conflict"], await requests.Refused(Judge(3, other, VoiceVerdicts.OneVoice)));
        Assert.Equal(["required"], await requests.Refused(Judge(3, other, VoiceVerdicts.Settled)));
        Assert.Empty(await requests.Refused(Judge(3, other, VoiceVerdicts.Settled, "The second fee was taken out.")));
        judged = (await requests.Read(record)).Voices[other];

        Assert.Equal((VoiceVerdicts.Settled, "The second fee was taken out.", true), (judged.Judgement.Verdict, judged.Judgement.Note, judged.IsOfTheseWords));
        Assert.Equal(["participation.no_conflict"], await requests.Refused(Judge(4, other, VoiceVerdicts.Settled, "Once more.")));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_is_promised_without_a_message_or_before_what_lies_near_was_judged_and_its_conflict_settled(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (requests, outreach) = (new ParticipationWorld(world), new OutreachWorld(world));
        var other = await outreach.Plan(OutreachWorld.Given with { Title = "Harbor Trade Day 2026", StartsOn = new(2026, 6, 2) });
        var record = await requests.Asked();
        Assert.Empty(await requests.Refused(new TakeUpRequest { Record = record, Version = 1 }));
        Assert.Empty(await requests.Refused(ParticipationWorld.Checks(record, 2)));
        Assert.Empty(await requests.Refused(ParticipationWorld.Weigh(record, 3) with { Message = " " }));
        DecideRepresentation Decide(int version) => new() { Record = record, Version = version, Representation = Representations.Otr, Speaker = "Director", Reason = "All are there." };
        JudgeVoice Judge(int version, string verdict, string? note) => new() { Record = record, Version = version, Other = other, Verdict = verdict, Note = note };

        Assert.Equal(["participation.no_message", "participation.not_judged"], await requests.Refused(Decide(4)));
        Assert.Empty(await requests.Refused(Judge(4, VoiceVerdicts.OneVoice, null)));
        Assert.Equal(["participation.no_message"], await requests.Refused(Decide(5)));

        // What was judged of no message was judged of other words.
        Assert.Empty(await requests.Refused(ParticipationWorld.Weigh(record, 5)));
        Assert.Equal(["participation.not_judged"], await requests.Refused(Decide(6)));
        Assert.Equal(1, (await requests.Read(record)).Unjudged);
        Assert.Empty(await requests.Refused(Judge(6, VoiceVerdicts.Conflict, "They name two fees.")));
        Assert.Equal(["participation.in_conflict"], await requests.Refused(Decide(7)));
        var view = (await world.Get<ParticipationQueries>().Read(record, ParticipationWorld.Representative)).Value!;
        Assert.Equal("participation.in_conflict", Assert.Single(Assert.Single(view.Offers, offer => offer.Action == ParticipationAction.Approve).Refusals).Code);
        Assert.Equal(0, view.Unjudged);

        // Other words do not settle it by themselves.
        Assert.Empty(await requests.Refused(ParticipationWorld.Weigh(record, 7) with { Message = "There is one fee." }));
        Assert.Equal(["participation.in_conflict"], await requests.Refused(Decide(8)));
        Assert.Empty(await requests.Refused(Judge(8, VoiceVerdicts.Settled, "We name one fee now.")));
        Assert.Empty(await requests.Refused(Decide(9)));
        view = await requests.Read(record);
        Assert.Equal(("There is one fee.", true), (view.Request.Message, view.Voices[other].IsOfTheseWords));
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>Anybody may send a request: one that nobody decided holds no other up, and is judged once the agency gave its word there.</summary>
    [Fact]
    public async Task A_request_that_nobody_decided_holds_nothing()
    {
        await using var world = await TestWorld.On();
        var requests = new ParticipationWorld(world);
        var record = await requests.Approved();
        var asked = await requests.Asked(ParticipationWorld.Given with { EventName = "Inland Forum", EventOn = new(2026, 6, 3), Organization = "Others" });
        Assert.Equal(0, (await requests.Read(record)).Unjudged);
        Assert.Empty(await requests.Refused(new ConfirmParticipation { Record = record, Version = 5, SubjectLine = "Yes", Text = "We come." }, ParticipationWorld.Coordinator));

        Assert.Empty(await requests.Refused(new TakeUpRequest { Record = asked, Version = 1 }));
        Assert.Empty(await requests.Refused(ParticipationWorld.Checks(asked, 2)));
        Assert.Empty(await requests.Refused(ParticipationWorld.Weigh(asked, 3)));
        DecideRepresentation Decide(int version) => new() { Record = asked, Version = version, Representation = Representations.Otr, Speaker = "Director", Reason = "All are there." };
        Assert.Equal(["participation.not_judged"], await requests.Refused(Decide(4)));
        Assert.Empty(await requests.Refused(new JudgeVoice { Record = asked, Version = 4, Other = record, Verdict = VoiceVerdicts.OneVoice }));
        Assert.Empty(await requests.Refused(Decide(5)));
        Assert.Equal(1, (await requests.Read(record)).Unjudged);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_found_after_the_decision_holds_the_letter_and_the_briefing_until_it_was_judged(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (requests, outreach) = (new ParticipationWorld(world), new OutreachWorld(world));
        var record = await requests.Approved();
        var near = OutreachWorld.Given with { Title = "Inland Webinar", StartsOn = new(2026, 6, 3) };
        var other = await outreach.Plan(near);
        ConfirmParticipation Confirm(int version) => new() { Record = record, Version = version, SubjectLine = "Yes", Text = "We come." };
        BriefSpeaker Brief(int version) => new() { Record = record, Version = version, Message = "We hear small firms." };
        JudgeVoice Judge(int version, string verdict, string? note = null) => new() { Record = record, Version = version, Other = other, Verdict = verdict, Note = note };

        Assert.Equal(["participation.not_judged"], await requests.Refused(Confirm(5), ParticipationWorld.Coordinator));
        Assert.Empty(await requests.Refused(Judge(5, VoiceVerdicts.Conflict, "One says free, one says forty dollars."), ParticipationWorld.Coordinator));
        Assert.Equal(["participation.in_conflict"], await requests.Refused(Confirm(6), ParticipationWorld.Coordinator));
        Assert.Empty(await requests.Refused(Judge(6, VoiceVerdicts.Settled, "Both are free.")));
        Assert.Empty(await requests.Refused(Confirm(7), ParticipationWorld.Coordinator));

        // The event of the office tells something else now.
        await outreach.Do(other, version => new ChangeEvent { Record = other, Version = version, Event = near with { Message = "It costs forty dollars." } });
        Assert.Equal(["participation.not_judged"], await requests.Refused(Brief(8)));
        Assert.Equal([VoiceFinding.SameWeek, VoiceFinding.TwoMessages], Assert.Single((await requests.Read(record)).Near).Findings);
        Assert.Empty(await requests.Refused(Judge(8, VoiceVerdicts.OneVoice)));
        Assert.Empty(await requests.Refused(Brief(9)));
        await outreach.Do(other, version => new ChangeEvent { Record = other, Version = version, Event = near with { StartsOn = new(2026, 6, 4), Message = "It costs forty dollars." } });
        Assert.Equal(["participation.not_judged"], await requests.Refused(Brief(10)));

        // What was called off holds nothing.
        await outreach.Do(other, version => new CancelEvent { Record = other, Version = version, Reason = "No hall." });
        Assert.Empty(await requests.Refused(Brief(10)));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task The_check_of_one_voice_finds_what_the_same_organization_asks_or_has_guests_at()
    {
        await using var world = await TestWorld.On();
        var (requests, outreach) = (new ParticipationWorld(world), new OutreachWorld(world));
        var first = await requests.Asked();
        var second = await requests.Asked(ParticipationWorld.Given with { EventName = "Winter Meeting", EventOn = new(2026, 6, 20), Topics = "systems", Organization = "Made-up Importers, Inc." });
        var own = await outreach.Plan(OutreachWorld.Given with { Title = "Inland Webinar", StartsOn = new(2026, 7, 15) });
        var session = await outreach.Session(own, "Opening", 9, 10);
        await outreach.Do(own, version => new AddSpeaker { Record = own, Version = version, SessionId = session, Speaker = "Bo Made-Up", Component = "Made-up Importers" });

        Assert.Equal([(second, "SameOrganization"), (own, "SameOrganization, OtherSpeaker")], (await requests.Read(first)).Near.Select(match => (match.Other.Record, string.Join(", ", match.Findings))));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_check_of_one_voice_finds_a_meeting_of_the_committee_until_it_is_called_off(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (requests, committee) = (new ParticipationWorld(world), await CommitteeWorld.On(world));
        var meeting = await committee.Plan(CommitteeWorld.Given with { MeetsOn = new(2026, 6, 4) });
        await committee.Plan(CommitteeWorld.Given with { MeetsOn = new(2026, 6, 12) });
        var asked = await requests.Asked();

        var match = Assert.Single((await requests.Read(asked)).Near);

        Assert.Equal(("meeting", meeting, null, "The officer", "To advise\n\nFirst\nSecond"), (match.Other.Source, match.Other.Record, match.Other.Address, match.Other.Speaker, match.Other.Message));
        Assert.Equal([VoiceFinding.SameWeek, VoiceFinding.OtherSpeaker], match.Findings);
        Assert.Empty(await requests.Refused(new TakeUpRequest { Record = asked, Version = 1 }));
        Assert.Empty(await requests.Refused(new JudgeVoice { Record = asked, Version = 2, Other = meeting, Verdict = VoiceVerdicts.OneVoice }));
        Assert.Empty(await committee.Refused(new CancelMeeting { Record = meeting, Version = 1, Reason = "No quorum." }));
        Assert.Empty((await requests.Read(asked)).Near);
    }
}
