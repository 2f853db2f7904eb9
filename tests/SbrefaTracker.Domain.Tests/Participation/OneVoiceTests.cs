using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Domain.Tests.Participation;

public class OneVoiceTests
{
    private static readonly Appearance One = Of(-1, "Harbor Trade Day 2026", new(2026, 4, 15), null, "brokers");

    [Theory]
    [InlineData("harbor trade day", 15, true)]
    [InlineData("The Annual Harbor Trade Day, 2026", 18, true)]
    [InlineData("Harbor Trade Day 2026", 19, false)]
    [InlineData("Inland Customs Forum", 15, false)]
    public void The_same_event_is_told_by_its_name_and_day(string name, int day, bool same) =>
        Assert.Equal(same, Findings(Of(-2, name, new(2026, 4, day), null, "systems")).Contains(VoiceFinding.SameEvent));

    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void A_week_goes_from_Monday_to_Sunday(int day, bool same) =>
        Assert.Equal(same, Findings(Of(-2, "Forum", new(2026, 4, day), null, "systems")).Contains(VoiceFinding.SameWeek));

    [Fact]
    public void A_topic_is_compared_within_two_months()
    {
        Assert.Equal([VoiceFinding.SameTopic], Findings(Of(-2, "Forum", new(2026, 6, 14), null, "brokers", "systems")));
        Assert.Empty(Findings(Of(-2, "Forum", new(2026, 6, 15), null, "brokers")));
        Assert.Empty(OneVoice.Near(One with { Topics = ["other"] }, [Of(-2, "Forum", new(2026, 5, 15), null, "other")]));
    }

    [Theory]
    [InlineData("Made-up Importers", true)]
    [InlineData("MADE-UP IMPORTERS, Inc.", true)]
    [InlineData("Made-up Exporters", false)]
    [InlineData("Pacific Made-up Importers", false)]
    [InlineData("The LLC", false)]
    public void An_organization_is_compared_within_two_months(string name, bool same)
    {
        var one = One with { Organizations = ["Made-up Importers LLC"] };
        var there = Of(-2, "Forum", new(2026, 6, 14), null, "systems") with { Organizations = ["Office of Trade", name] };

        Assert.Equal(same ? [VoiceFinding.SameOrganization] : [], OneVoice.Near(one, [there]) is [var match] ? match.Findings : []);
        Assert.Empty(OneVoice.Near(one, [there with { From = new(2026, 6, 15), To = new(2026, 6, 15) }]));
    }

    [Theory]
    [InlineData("3M", "3m", true)]
    [InlineData("AB Trading", "CD Trading", false)]
    [InlineData("Local 55", "Local 77", false)]
    [InlineData("The Company", "the company", true)]
    [InlineData("LLC", "Ltd", false)]
    public void Names_of_organizations_are_compared_with_their_short_words_and_numbers(string name, string other, bool same) => Assert.Equal(
        same ? 1 : 0,
        OneVoice.Near(One with { Organizations = [name] }, [Of(-2, "Forum", new(2026, 6, 14), null, "systems") with { Organizations = [other] }]).Count);

    [Fact]
    public void Where_two_meet_it_is_told_who_else_speaks_and_that_two_messages_are_to_be_read()
    {
        var there = Of(-2, "Forum", new(2026, 5, 15), "We wait.", "brokers") with { Speaker = "Office of Trade" };

        Assert.Equal([VoiceFinding.SameTopic, VoiceFinding.OtherSpeaker, VoiceFinding.TwoMessages], Assert.Single(OneVoice.Near(One with { Message = "We act." }, [there])).Findings);
        Assert.Equal([VoiceFinding.SameTopic, VoiceFinding.OtherSpeaker], Assert.Single(OneVoice.Near(One, [there])).Findings);
        Assert.Empty(OneVoice.Near(One with { Message = "We act." }, [there with { Topics = [] }]));
    }

    [Fact]
    public void The_same_event_comes_first_and_none_is_compared_with_itself() => Assert.Equal(
        [-4, -3, -2],
        OneVoice.Near(One, [One, Of(-2, "Forum", new(2026, 5, 15), null, "brokers"), Of(-3, "Round", new(2026, 4, 16), null, "systems"), Of(-4, "Harbor Trade Day", new(2026, 4, 15), null, "systems")])
            .Select(match => match.Other.Record));

    private static IReadOnlyList<VoiceFinding> Findings(Appearance other) => OneVoice.Near(One, [other]) is [var match] ? match.Findings : [];

    private static Appearance Of(long record, string name, DateOnly on, string? message, params string[] topics) => new("request", record, "/x", name, on, on, null, null, topics, message);

    [Theory]
    [InlineData(null, VoiceVerdicts.OneVoice, true)]
    [InlineData(null, VoiceVerdicts.Conflict, true)]
    [InlineData(null, VoiceVerdicts.Settled, false)]
    [InlineData(VoiceVerdicts.OneVoice, VoiceVerdicts.Settled, false)]
    [InlineData(VoiceVerdicts.Conflict, VoiceVerdicts.OneVoice, false)]
    [InlineData(VoiceVerdicts.Conflict, VoiceVerdicts.Conflict, true)]
    [InlineData(VoiceVerdicts.Conflict, VoiceVerdicts.Settled, true)]
    [InlineData(VoiceVerdicts.Settled, VoiceVerdicts.OneVoice, true)]
    [InlineData(VoiceVerdicts.Settled, VoiceVerdicts.Conflict, true)]
    public void A_conflict_ends_by_being_settled_and_nothing_else_is(string? last, string verdict, bool may) => Assert.Equal(may, VoiceVerdicts.MayFollow(last, verdict));
}
