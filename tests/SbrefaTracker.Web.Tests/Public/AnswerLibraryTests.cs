using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Public.Answers;

namespace SbrefaTracker.Web.Tests.Public;

public sealed class AnswerLibraryTests
{
    private readonly AnswerLibrary _library = new();

    [Fact]
    public void Holds_at_least_a_dozen_answers_each_with_a_source()
    {
        Assert.True(_library.All.Count >= 12);
        Assert.All(_library.All, answer => Assert.NotEmpty(answer.Sources));
    }

    [Fact]
    public void Leads_only_to_answers_that_exist()
    {
        Assert.All(_library.All.SelectMany(answer => answer.See), slug => Assert.NotNull(_library.Find(slug)));
    }

    [Fact]
    public void Says_as_much_in_spanish_as_in_english()
    {
        Assert.All(_library.All, answer => Assert.Equal(answer.En.More.Count, answer.Es.More.Count));
    }

    [Fact]
    public void Finds_words_whatever_their_case_and_accents()
    {
        var found = _library.Search("INCAUTACION", Language.Spanish);

        Assert.Contains(found, answer => answer.Slug == "seizure");
    }

    [Fact]
    public void Wants_every_word_of_the_query()
    {
        Assert.Empty(_library.Search("penalty zebra", Language.English));
    }

    [Fact]
    public void Puts_a_match_in_the_question_first()
    {
        var found = _library.Search("seized", Language.English);

        Assert.Equal("seizure", found[0].Slug);
    }
}
