using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Tests;

public sealed class TagWordsTests
{
    [Theory]
    [InlineData("Portal Outage", "portal-outage")]
    [InlineData("  portal__outage- ", "portal-outage")]
    [InlineData("Señal 9", "señal-9")]
    [InlineData("acs", "acs")]
    public void Have_one_spelling(string typed, string word) => Assert.Equal(word, TagWords.Read(typed).Value);

    [Theory]
    [InlineData("", "required")]
    [InlineData(" - ", "required")]
    [InlineData("c++", "tag_unfit")]
    [InlineData("=cmd()", "tag_unfit")]
    [InlineData("a\u202Eb", "tag_unfit")]
    [InlineData("12345678901234567890123456789012345678901", "too_long")]
    public void Are_refused_when_they_are_no_words(string typed, string code) => Assert.Equal(code, TagWords.Read(typed).Refusals[0].Code);

    [Fact]
    public void Stand_between_commas_and_are_taken_once() =>
        Assert.Equal(["portal-outage", "acs"], TagWords.ReadAll("Portal outage, acs; PORTAL-OUTAGE,,\nacs").Value!);

    [Fact]
    public void Are_refused_together_for_one_that_is_unfit() => Assert.False(TagWords.ReadAll("acs, c++").IsDone);
}
