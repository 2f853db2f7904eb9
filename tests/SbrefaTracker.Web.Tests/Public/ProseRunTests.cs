using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Tests.Public;

public sealed class ProseRunTests
{
    [Fact]
    public void Splits_a_sentence_into_words_links_and_weight()
    {
        var runs = ProseRun.Read("See [your date](/deadlines) **now**.");

        Assert.Equal(
            [new("See "), new("your date", Href: "/deadlines"), new(" "), new("now", IsStrong: true), new(".")],
            runs);
    }

    [Fact]
    public void Makes_no_link_that_leads_away()
    {
        var run = Assert.Single(ProseRun.Read("[here](https://elsewhere.example)"));

        Assert.Null(run.Href);
    }
}
