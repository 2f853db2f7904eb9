using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Tests.Desk;

public sealed class HiddenMarksTests
{
    [Theory]
    [InlineData("\u202Eabc", "U+202E")]
    [InlineData("zero\u200Bwidth", "U+200B")]
    [InlineData("\u2066isolate\u2069", "U+2066,U+2069")]
    [InlineData("plain text, 👩‍👧 and é", "")]
    public void Are_found_wherever_they_hide(string text, string marks) =>
        Assert.Equal(marks, string.Join(',', HiddenMarks.Split(text).Select(run => run.Mark).OfType<string>()));

    [Fact]
    public void Leave_the_words_as_they_were() =>
        Assert.Equal("zerowidth", string.Concat(HiddenMarks.Split("zero\u200Bwidth").Select(run => run.Words)));
}
