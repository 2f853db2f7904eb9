using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Domain.Tests.Guidance;

public class AnswerSearchTests
{
    private static readonly AnswerSearch Search = new(
    [
        new(1, "My goods were seized. What can I do, and by when?", "File a petition for their release. forfeiture counterfeit"),
        new(2, "How do I answer a penalty notice?", "A petition says why the penalty should be less. mitigation"),
        new(3, "Incautaron mis mercancías. ¿Qué puedo hacer?", "Presente una petición. decomiso incautación falsificación"),
        new(4, "How and by when do I protest a decision?", "File a protest within 180 days. liquidation 1514"),
        new(5, "What does this office do?", "It asks the port why a penalty was not less."),
    ]);

    [Theory]
    [InlineData("seized", 1)]
    [InlineData("SEIZED", 1)]
    [InlineData("siezed", 1)]
    [InlineData("seizd goods", 1)]
    [InlineData("forfieture", 1)]
    [InlineData("counterfit", 1)]
    [InlineData("penalties", 2)]
    [InlineData("penlaty", 2)]
    [InlineData("mitigaton", 2)]
    [InlineData("incautación", 3)]
    [InlineData("INCAUTACION", 3)]
    [InlineData("incautasion", 3)]
    [InlineData("mercancias", 3)]
    [InlineData("falsificasión", 3)]
    [InlineData("protes", 4)]
    [InlineData("1514", 4)]
    [InlineData("What can I do about the liquidaton?", 4)]
    public void Finds_what_was_meant(string query, long key)
    {
        var found = Search.Find(query);

        Assert.Equal(key, found[0].Key);
    }

    [Theory]
    [InlineData("zebra")]
    [InlineData("1515")]
    [InlineData("duo")]
    [InlineData("")]
    [InlineData("¿?")]
    public void Finds_nothing_where_nothing_is_like_it(string query) => Assert.Empty(Search.Find(query));

    [Fact]
    public void Puts_those_first_that_have_the_word_in_the_question() => Assert.Equal([2L, 5], Search.Find("penalty").Select(found => found.Key));

    [Fact]
    public void Says_when_none_has_every_word()
    {
        var found = Search.Find("penalty zebra");

        Assert.Equal([2L, 5], found.Select(one => one.Key));
        Assert.DoesNotContain(found, one => one.HasAll);
        Assert.True(Search.Find("penalty notice")[0].HasAll);
    }

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("siezed", "seized", 1)]
    [InlineData("penalty", "penalty", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("multa", "mutla", 1)]
    public void Counts_mistakes(string typed, string word, int mistakes) => Assert.Equal(mistakes, SpellingDistance.Between(typed, word, most: 5));

    [Fact]
    public void Stops_counting_when_it_is_more_than_asked() => Assert.Equal(3, SpellingDistance.Between("penalty", "seizure", most: 2));
}
