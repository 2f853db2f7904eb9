using System.Text.RegularExpressions;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>Domain knows codes and citations; what people read of them are words of the pages.</summary>
public sealed partial class DomainTextTests
{
    /// <summary>Texts that nobody reads as words, each with what it is.</summary>
    private static readonly Dictionary<(string File, string Text), string> NotRead = new()
    {
        [("Attachments/FileType.cs", "text/plain; charset=utf-8")] = "a media type",
        [("Ledger/PublicKeyText.cs", "PUBLIC KEY")] = "the label of a format",
        [("Kernel/Refusal.cs", ": ()")] = "what a debugger shows",
    };

    /// <summary>Files whose texts are of no page, each with what they are.</summary>
    private static readonly Dictionary<string, string> NoPage = new(StringComparer.Ordinal)
    {
        ["Guidance/AnswerSearch.cs"] = "words that a search passes over: compared with what was typed",
        ["Offices/StateNames.cs"] = "forms of the states' names as printed lists write them: compared with what stands there, letters alone",
        ["Ledger/FilingProof.cs"] = "the lines of a format that programs read (docs/decisions/0014)",
        ["Workflow/WorkflowDiagram.cs"] = "docs/workflow.md, which is for those who build the program",
    };

    private static readonly IReadOnlyList<SourceFile> Sources = Repository.Files("src/SbrefaTracker.Domain", ".cs");

    private static readonly IReadOnlyList<(string File, Literal Literal)> Phrases =
    [
        .. from file in Sources
           let name = Path.GetRelativePath("src/SbrefaTracker.Domain", file.Relative).Replace('\\', '/')
           from literal in Literals.In(file.Text)
           where literal.Text.Trim().Contains(' ', StringComparison.Ordinal) && !Pattern().IsMatch(literal.Before) && !Thrown().IsMatch(literal.Before)
           select (name, literal),
    ];

    /// <summary>What an exception says is for whoever mends the program; a pattern is looked for, not read.</summary>
    [Fact]
    public void Domain_holds_no_text_for_people()
    {
        Rule.HasSubjects(Phrases);
        Rule.IsKept(
            "A text of several words belongs in a .resx beside what shows it; Domain has a code for it (a citation is its own code):",
            Phrases.Where(one => !Citation().IsMatch(one.Literal.Text) && !Codes().IsMatch(one.Literal.Text) && !NoPage.ContainsKey(one.File) && !NotRead.ContainsKey((one.File, one.Literal.Text)))
                .Select(one => $"{one.File}:{one.Literal.Line}: {one.Literal.Text}"));
    }

    [Fact]
    public void What_is_not_read_is_there() =>
        Rule.IsKept(
            "An exception names a text that is there:",
            NotRead.Keys.Where(one => !Phrases.Any(phrase => (phrase.File, phrase.Literal.Text) == one)).Select(one => $"{one.File}: {one.Text}").Concat(NoPage.Keys.Except(Phrases.Select(phrase => phrase.File))));

    /// <summary>The one list of words is that of those which a search passes over: it is compared with what was typed, in lower case and without a mark.</summary>
    [Fact]
    public void What_a_search_passes_over_is_words_alone() =>
        Assert.All(Phrases.Where(one => one.File == "Guidance/AnswerSearch.cs"), one => Assert.Matches("^[a-z ]+$", one.Literal.Text));

    [Fact]
    public void What_Domain_names_by_a_code_has_words()
    {
        var retention = Words("src/SbrefaTracker.Web/Audit/Retention/RetentionWords.resx");
        var closures = Words("src/SbrefaTracker.Web/Admin/ClosuresPage.resx");
        var requests = Words("src/SbrefaTracker.Web/Outreach/Requests/RequestWords.resx");
        Rule.IsKept(
            "Codes without words:",
            RetentionKinds.All.Select(kind => $"authority.{kind.Authority}").Except(retention.Keys)
                .Concat(KnownClosures.All.Select(known => $"known.{known.Code}").Except(closures.Keys))
                .Concat(VettingItems.All.Select(item => item.Authority).Where(authority => authority.Length > 0 && !Citation().IsMatch(authority)).Select(authority => $"authority.{authority}").Except(requests.Keys)));
    }

    [Theory]
    [InlineData("var a = \"Day before Christmas\"; // \"not this\"", "Day before Christmas")]
    [InlineData("/* \"no\" */ var a = $\"{(b ? \"x y\" : \"\")} days are left\";", " days are left")]
    [InlineData("var quote = '\"'; var a = @\"two \"\"words\"\"\";", "two \"\"words\"\"")]
    public void Texts_are_found_in_code(string code, string text) => Assert.Equal([text], Literals.In(code).Select(literal => literal.Text));

    [Theory]
    [InlineData("5 U.S.C. 1009(c); 41 CFR 102-3.165(c)", true)]
    [InlineData("Executive Order 13852 of December 1, 2018", true)]
    [InlineData("GRS 6.5, item 010", true)]
    [InlineData("GRS 6.5, item 010 (public customer service records)", false)]
    [InlineData("5 U.S.C. 1009(b): papers of an advisory committee", false)]
    [InlineData("Day before Christmas", false)]
    public void A_citation_is_known_from_words(string text, bool isCitation) => Assert.Equal(isCitation, Citation().IsMatch(text));

    private static TextFile Words(string path) => new(new SourceFile(Repository.PathOf(path)));

    [GeneratedRegex(@"\b(GeneratedRegex|Regex)\s*\(")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\bthrow\b")]
    private static partial Regex Thrown();

    /// <summary>Statutes, regulations, schedules, orders and forms by their numbers and days, and nothing beside them.</summary>
    [GeneratedRegex(@"^(?:(?:\d+ (?:U\.S\.C\.|CFR)|GRS|item|ICR|OMB|DHS Directive|Executive [Oo]rder(?: \d+)? of (?:January|February|March|April|May|June|July|August|September|October|November|December))[\s,]*(?:\d[\w.\-]*(?:\([a-z0-9]+\))*[\s,;]*)+)+$")]
    private static partial Regex Citation();

    /// <summary>Codes of two letters, one after the other.</summary>
    [GeneratedRegex("^[A-Z]{2}(?: [A-Z]{2})*$")]
    private static partial Regex Codes();
}
