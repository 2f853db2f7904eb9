using SbrefaTracker.Domain.Links;

namespace SbrefaTracker.Domain.Tests.Links;

public class OwnWordsTests
{
    private const string Told = "The portal was down.\r\n\r\nIt was one day. The officer  would not listen.\n\nOur seal was broken in May.";

    [Theory]
    [InlineData("Our seal was broken in May.")]
    [InlineData("The officer would not listen.\n\nOur seal was broken in May.")]
    [InlineData("  It was one day. \r\n\r\n Our seal was broken ")]
    [InlineData(Told)]
    public void Takes_passages_as_they_stand(string part) => Assert.Null(OwnWords.Foreign(Told, part));

    [Theory]
    [InlineData("Our seal was broken in June.", "Our seal was broken in June.")]
    [InlineData("Our seal was broken in May.\nThis happens often.", "This happens often.")]
    [InlineData("It was one day. Our seal was broken in May.", "It was one day. Our seal was broken in May.")]
    public void Names_the_first_line_that_the_filer_did_not_write(string part, string line) => Assert.Equal(line, OwnWords.Foreign(Told, part));
}
