using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Tests.Campaigns;

public class StoryPrintTests
{
    private const string Letter =
        "The port of entry raised the exam fee for small importers without notice. We pay three times what we paid last year for the same containers, and nobody at the port "
        + "could say which rule it follows. Large importers are examined at their own sites and pay nothing. We ask that the fee be set aside until the rule is published.";

    [Fact]
    public void Is_the_same_for_the_same_words_however_they_are_set() =>
        Assert.Equal(StoryPrint.Of(Letter), StoryPrint.Of(Letter.ToUpperInvariant().Replace(". ", ".\r\n\r\n  ", StringComparison.Ordinal)));

    /// <summary>Stored numbers are compared with those of later versions of the program: they never change.</summary>
    [Fact]
    public void Never_changes() =>
        Assert.Equal([-1962010790565042837, -7724052087629334180, -6378483968078092845, 3960568038138161003, 6904444309278181742, -5153473970931996401], StoryPrint.Of("One, two; three - four!"));

    [Fact]
    public void Shares_a_number_with_a_copy_in_which_names_and_amounts_were_changed()
    {
        var copy = Letter.Replace("three times", "twice", StringComparison.Ordinal).Replace("last year", "in spring", StringComparison.Ordinal);

        Assert.True(TextLikeness.Of(Letter, copy) > 0.7);
        Assert.NotEmpty(StoryPrint.Of(Letter).Intersect(StoryPrint.Of(copy)));
    }

    [Fact]
    public void Shares_none_with_another_story() =>
        Assert.Empty(StoryPrint.Of(Letter).Intersect(StoryPrint.Of("Our seal was broken in May, and the goods were wet when they came back from the examination. Nobody wrote it down.")));

    [Fact]
    public void Has_none_without_a_word_and_the_rest_each_once()
    {
        Assert.Empty(StoryPrint.Of(" ... "));
        Assert.Equal(StoryPrint.Numbers, StoryPrint.Of("Late").Distinct().Count());
    }
}
