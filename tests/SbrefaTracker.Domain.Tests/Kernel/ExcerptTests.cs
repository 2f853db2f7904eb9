using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Tests.Kernel;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("held", 4, "held")]
    [InlineData("held", 9, "held")]
    [InlineData("", 2, "")]
    [InlineData("held for twelve days", 4, "held")]
    [InlineData("box \U0001F4E6 held", 4, "box ")]
    [InlineData("box \U0001F4E6 held", 5, "box ")]
    [InlineData("box \U0001F4E6 held", 6, "box \U0001F4E6")]
    [InlineData("Pen\u0303a", 3, "Pe")]
    [InlineData("Pen\u0303a", 4, "Pen\u0303")]
    [InlineData("a\U0001F469\u200D\U0001F692b", 5, "a")]
    public void Ends_between_two_characters(string text, int limit, string start) => Assert.Equal(start, Excerpt.Of(text, limit));

    [Fact]
    public void Keeps_the_beginning_of_a_character_that_alone_is_too_long()
    {
        Assert.Equal("e\u0301\u0301", Excerpt.Of("e" + new string('\u0301', 50), 3));
        Assert.Equal("\U0001F469\u200D", Excerpt.Of("\U0001F469\u200D\U0001F692", 4));
    }
}
