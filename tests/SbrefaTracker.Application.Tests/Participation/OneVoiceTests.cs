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

        Assert.Equal([VoiceFinding.SameEvent, VoiceFinding.SameWeek, VoiceFinding.SameTopic], Assert.Single((await requests.Read(second)).Near).Findings);
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
        Assert.Equal([VoiceFinding.SameEvent, VoiceFinding.SameWeek], match.Findings);
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
    public async Task Nobody_is_promised_without_a_message_or_while_a_conflict_is_not_settled(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (requests, outreach) = (new ParticipationWorld(world), new OutreachWorld(world));
        var other = await outreach.Plan(OutreachWorld.Given with { Title = "Harbor Trade Day 2026", StartsOn = new(2026, 6, 2) });
        var record = await requests.Asked();
        Assert.Empty(await requests.Refused(new TakeUpRequest { Record = record, Version = 1 }));
        Assert.Empty(await requests.Refused(ParticipationWorld.Checks(record, 2)));
        Assert.Empty(await requests.Refused(ParticipationWorld.Weigh(record, 3) with { Message = " " }));
        DecideRepresentation Decide(int version) => new() { Record = record, Version = version, Representation = Representations.Otr, Speaker = "Director", Reason = "All are there." };
        JudgeVoice Judge(int version, string verdict, string note) => new() { Record = record, Version = version, Other = other, Verdict = verdict, Note = note };

        Assert.Equal(["participation.no_message"], await requests.Refused(Decide(4)));
        Assert.Empty(await requests.Refused(ParticipationWorld.Weigh(record, 4)));
        Assert.Empty(await requests.Refused(Judge(5, VoiceVerdicts.Conflict, "They name two fees.")));
        Assert.Equal(["participation.in_conflict"], await requests.Refused(Decide(6)));
        var shut = Assert.Single((await world.Get<ParticipationQueries>().Read(record, ParticipationWorld.Representative)).Value!.Offers, offer => offer.Action == ParticipationAction.Approve);
        Assert.Equal("participation.in_conflict", Assert.Single(shut.Refusals).Code);

        // Other words do not settle it by themselves.
        Assert.Empty(await requests.Refused(ParticipationWorld.Weigh(record, 6) with { Message = "There is one fee." }));
        Assert.Equal(["participation.in_conflict"], await requests.Refused(Decide(7)));
        Assert.Empty(await requests.Refused(Judge(7, VoiceVerdicts.Settled, "We name one fee now.")));
        Assert.Empty(await requests.Refused(Decide(8)));
        Assert.Equal("There is one fee.", (await requests.Read(record)).Request.Message);
        Assert.Empty((await world.Check()).Problems);
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
        Assert.Equal([VoiceFinding.SameWeek], match.Findings);
        Assert.Empty(await requests.Refused(new TakeUpRequest { Record = asked, Version = 1 }));
        Assert.Empty(await requests.Refused(new JudgeVoice { Record = asked, Version = 2, Other = meeting, Verdict = VoiceVerdicts.OneVoice }));
        Assert.Empty(await committee.Refused(new CancelMeeting { Record = meeting, Version = 1, Reason = "No quorum." }));
        Assert.Empty((await requests.Read(asked)).Near);
    }
}
