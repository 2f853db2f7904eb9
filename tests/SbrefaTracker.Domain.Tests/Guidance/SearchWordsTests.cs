using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Domain.Tests.Guidance;

public class SearchWordsTests
{
    [Theory]
    [InlineData("Lost Seal?", "lost seal")]
    [InlineData("sello perdido ¿qué hago?", "sello perdido que hago")]
    [InlineData("seal owner@harbor.example lost", "seal lost")]
    [InlineData("call 202-555-0142 seal", "call seal")]
    [InlineData("entry 123-4567890-1", "entry")]
    [InlineData("RF-2026-00001 status", "status")]
    [InlineData("see www.harbor.example now.", "see now")]
    [InlineData("one two three four five six seven eight nine", "one two three four five six seven eight")]
    public void Keeps_words_and_nothing_that_looks_like_a_person(string query, string kept) => Assert.Equal(kept, SearchWords.Of(query));

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("a@b.example")]
    [InlineData("?!")]
    public void Keeps_nothing_where_nothing_is_left(string query) => Assert.Null(SearchWords.Of(query));
}
