using SbrefaTracker.Domain.Letters;

namespace SbrefaTracker.Domain.Tests.Letters;

public sealed class LetterTemplateTests
{
    private const string Text = """
        Dear {{filer}},

        [x] dates: Dates
        They run:
        {{deadlines}}

        [ ] policy: Policy
        {{policy}}

        What we found: [[what happened]]
        """;

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal) { ["filer"] = "Ana {{entity}}", ["deadlines"] = "- 30 days" };

    [Fact]
    public void Fills_what_is_known_and_leaves_what_is_to_be_written()
    {
        var template = LetterTemplate.Read(Text).Value!;

        Assert.Equal([("dates", true), ("policy", false)], template.Options.Select(option => (option.Code, option.IsChosen)));
        Assert.Equal("Dear Ana {{entity}},\n\nThey run:\n- 30 days\n\nWhat we found: [[what happened]]", template.Write(Values, new HashSet<string> { "dates" }).Value);
    }

    [Fact]
    public void Misses_nothing_silently()
    {
        var letter = LetterTemplate.Read(Text).Value!.Write(Values, new HashSet<string> { "policy" });

        Assert.Equal([("letter.missing", "policy")], letter.Refusals.Select(refusal => (refusal.Code, (string)refusal.Args[0])));
    }

    [Theory]
    [InlineData("Dear {{filr}}", "letter.unknown_variable")]
    [InlineData("Dear {{filer}", "letter.not_closed")]
    [InlineData("We found [[it", "letter.not_closed")]
    [InlineData("[x] a: One\nx\n\n[ ] a: Two\ny", "letter.option_twice")]
    [InlineData("  \n ", "required")]
    public void Says_what_is_wrong_with_a_template(string text, string code) =>
        Assert.Equal([code], LetterTemplate.Read(text).Refusals.Select(refusal => refusal.Code));

    [Theory]
    [InlineData("All is written.", true)]
    [InlineData("Found: [[what]]", false)]
    [InlineData("Dear {{filer}}", false)]
    public void Knows_a_letter_that_can_be_sent(string letter, bool isFinished) => Assert.Equal(isFinished, LetterTemplate.IsFinished(letter));

    [Fact]
    public void Parts_are_the_whole_text()
    {
        const string letter = "One [[two]] three [[four]]";

        Assert.Equal([("One ", false), ("[[two]]", true), (" three ", false), ("[[four]]", true), ("", false)], LetterTemplate.Parts(letter));
        Assert.Equal(["two", "four"], LetterTemplate.GapsIn(letter));
    }

    [Fact]
    public void Reading_it_is_judged_by_its_sentences()
    {
        var easy = Readability.Of("We read it. You hear by May 3. See 19 U.S.C. 1592 for the rule.", "en");
        var hard = Readability.Of(string.Join(' ', Enumerable.Repeat("administration", 30)) + ".", "en");

        Assert.Equal((15, 5d, 0, null), (easy.Words, easy.WordsPerSentence, easy.LongSentences, easy.Longest));
        Assert.Equal((1, "administration administration administration administration administration administration administration administration"), (hard.LongSentences, hard.Longest));
        Assert.True(hard.SchoolYears > easy.SchoolYears + 20);
        Assert.Null(Readability.Of("Leímos su queja.", "es").SchoolYears);
        Assert.Equal(0, Readability.Of(" ", "en").Words);
    }
}
