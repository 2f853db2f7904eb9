using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Domain.Tests.Participation;

public class VettingTests
{
    [Fact]
    public void Only_what_was_looked_at_counts_and_the_latest_mark_holds()
    {
        var nothing = VettingReading.Of([]);
        var all = VettingReading.Of([.. VettingItems.All.Select(item => Mark(item.Code, VettingMarks.Clear))]);

        Assert.Equal((VettingItems.All.Count, 0, false), (nothing.Missing, nothing.Concerns, nothing.IsBarred));
        Assert.Equal((0, 0, false), (all.Missing, all.Concerns, all.IsBarred));
    }

    [Theory]
    [InlineData("fundraiser", true)]
    [InlineData("political", true)]
    [InlineData("endorsement", true)]
    [InlineData("fees", false)]
    [InlineData("gifts_travel", false)]
    public void Some_concerns_bar_and_others_only_wait(string item, bool bars)
    {
        var concerned = VettingReading.Of([Mark(item, VettingMarks.Concern)]);
        var settled = VettingReading.Of([Mark(item, VettingMarks.Settled)]);

        Assert.Equal((1, bars), (concerned.Concerns, concerned.IsBarred));
        Assert.Equal((0, false), (settled.Concerns, settled.IsBarred));
    }

    [Fact]
    public void Whatever_names_a_source_names_it_and_our_practice_names_none() => Assert.All(
        VettingItems.All, item => Assert.Equal(item.Origin == VettingOrigin.Ours, item.Authority.Length == 0));

    [Theory]
    [InlineData("brokers,importing", "importing,brokers")]
    [InlineData(" importing , importing", "importing")]
    [InlineData("importing,nonsense", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Topics_are_read_in_one_order(string? given, string? read) => Assert.Equal(read, ParticipationTopics.Read(given));

    [Fact]
    public void Other_facts_ask_the_items_again_that_were_answered_on_them()
    {
        var told = Told();

        Assert.Empty(VettingItems.Touched(told, told with { }));
        Assert.Equal(["directive", "gifts_travel"], VettingItems.Touched(told, told with { Offered = "A fee" }));
        Assert.Equal(["fundraiser", "fees"], VettingItems.Touched(told, told with { Fees = "500 dollars" }));
        Assert.Equal(["agency_ties"], VettingItems.Touched(told, told with { AgencyTies = "A lawsuit" }));
        Assert.Equal(["press"], VettingItems.Touched(told, told with { Press = "open" }));
        Assert.Equal(["one_voice"], VettingItems.Touched(told, told with { Days = (new(2026, 6, 2), new(2026, 6, 2)) }));
        Assert.Contains("organization", VettingItems.Touched(told, told with { Organization = "Others" }));
    }

    [Fact]
    public void An_item_that_is_asked_again_is_missing_and_stays_with_counsel_where_a_concern_was_settled()
    {
        var reading = VettingReading.Of([Mark("fees", VettingMarks.Clear), Mark("fees", VettingMarks.Reopened), Mark("press", VettingMarks.Settled), Mark("press", VettingMarks.Reopened), Mark("political", VettingMarks.Concern)]);
        var again = VettingReading.Of([Mark("fees", VettingMarks.Reopened), Mark("fees", VettingMarks.Clear)]);

        Assert.Equal((VettingItems.All.Count - 1, 1), (reading.Missing, reading.Concerns));
        Assert.Equal((false, true, true), (reading.IsOfCounsel("fees"), reading.IsOfCounsel("press"), reading.IsOfCounsel("political")));
        Assert.Equal((VettingMarks.Clear, VettingMarks.Settled), (reading.Before["fees"].Mark, reading.Before["press"].Mark));
        Assert.Empty(reading.ToReopen(["fees", "press", "political", "directive"]));
        Assert.Equal(["fees"], again.ToReopen(["fees"]));
    }

    private static VettingFacts Told() => VettingFacts.Of(new ParticipationRequest { Organization = "Made-up Importers", EventName = "Harbor Trade Day", EventOn = new(2026, 6, 1), Press = "closed" });

    private static VettingMark Mark(string item, string mark) => new() { Item = item, Mark = mark };
}
