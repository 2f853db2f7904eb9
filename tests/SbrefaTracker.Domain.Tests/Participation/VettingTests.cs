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

    private static VettingMark Mark(string item, string mark) => new() { Item = item, Mark = mark };
}
