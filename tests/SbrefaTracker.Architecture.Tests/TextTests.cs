using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>The words of the pages: complete in both languages, and none that a page asks for is missing.</summary>
public sealed partial class TextTests
{
    private static readonly IReadOnlyList<TextFile> Texts =
        [.. Repository.Files("src/SbrefaTracker.Web", ".resx").Select(file => new TextFile(file))];

    private static readonly IReadOnlyList<TextFile> OfReports = [.. Repository.Files("src/SbrefaTracker.Reports", ".resx").Select(file => new TextFile(file))];

    private static readonly HashSet<string> NoNouns =
    [
        "accounts", "answers", "as", "asks", "becomes", "belongs", "business", "calls", "counts", "decimos", "does", "ends", "es", "follows", "gives", "goes", "has", "holds", "is", "its", "las", "los", "más", "minus", "needs", "says",
        "sets", "speaks", "takes", "this", "us", "wants", "was",
    ];

    internal static readonly IReadOnlyList<TextFile> English = [.. Texts.Where(text => !text.IsSpanish)];

    [Fact]
    public void What_the_public_sees_is_there_in_Spanish() =>
        Rule.IsKept(
            "A text file of Public and Parts has a Spanish one beside it:",
            English.Where(text => text.IsPublic && text.Spanish is null).Select(text => text.File.Relative));

    [Fact]
    public void A_Spanish_file_has_an_English_one() =>
        Rule.IsKept(
            "A Spanish text file without an English one:",
            Texts.Where(text => text.IsSpanish && !File.Exists(text.EnglishPath)).Select(text => text.File.Relative));

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Rule.IsKept(
            "Keys that only one of the two languages has:",
            from pair in Pairs()
            from key in pair.English.Keys.Except(pair.Spanish.Keys).Concat(pair.Spanish.Keys.Except(pair.English.Keys))
            select $"{pair.English.File.Relative}: {key}");

    [Fact]
    public void Both_languages_have_the_same_placeholders() =>
        Rule.IsKept(
            "Placeholders that differ between the two languages:",
            from pair in Pairs()
            from key in pair.English.Keys.Intersect(pair.Spanish.Keys)
            where !TextFile.Placeholders(pair.English[key]).SetEquals(TextFile.Placeholders(pair.Spanish[key]))
            select $"{pair.English.File.Relative}: {key}");

    // Short ones may be names or numbers; a phrase of several words that reads the same was put into the wrong file.
    [Fact]
    public void No_phrase_reads_the_same_in_both_languages() =>
        Rule.IsKept(
            "Phrases that are the same in both languages:",
            from pair in Pairs()
            from key in pair.English.Keys.Intersect(pair.Spanish.Keys)
            let phrase = pair.English[key]
            where phrase == pair.Spanish[key] && phrase.Length > 14 && Words().Count(phrase) > 2
            select $"{pair.English.File.Relative}: {key}: {phrase}");

    /// <summary>
    /// A number before a noun in the plural says "1 days" one day. The text says both: <c>{0} {0:day|days}</c>. Left out are words that are no nouns there, what has a text of its own for one, and limits and lengths that nobody sets to one.
    /// </summary>
    [Fact]
    public void A_count_before_a_noun_says_one_and_many() =>
        Rule.IsKept(
            "Counts before a noun in the plural alone:",
            from text in Texts.Concat(OfReports)
            from key in text.Keys
            where !text.Keys.Contains($"{Stem().Replace(key, "")}.one")
            from counted in Counted().Matches(text[key])
            where !NoNouns.Contains(counted.Groups["noun"].Value) && !Limit().IsMatch(text[key][..counted.Index])
            select $"{text.File.Relative}: {key}: {counted.Value}");

    [Fact]
    public void No_text_is_empty_or_there_twice() =>
        Rule.IsKept(
            "Texts that are empty, or keys that stand twice:",
            from text in Texts
            from key in text.EmptyOrDouble
            select $"{text.File.Relative}: {key}");

    [Fact]
    public void Every_key_that_a_page_asks_for_is_there() =>
        Rule.IsKept(
            "Keys without words:",
            from file in Repository.Files("src/SbrefaTracker.Web", ".razor", ".cs")
            from localizer in Localizer().Matches(file.Text)
            let text = English.SingleOrDefault(text => text.Name == localizer.Groups["type"].Value)
            from use in Regex.Matches(file.Text, $@"\b{localizer.Groups["name"].Value}\[""([^""]+)""")
            let key = use.Groups[1].Value
            where text is null || !text.Keys.Contains(key)
            select $"{file.Relative}: {key} of {localizer.Groups["type"].Value}");

    [Fact]
    public void Markup_for_the_public_holds_no_words() =>
        Rule.IsKept(
            "Words belong in a text file, so that they exist in both languages:",
            from file in Repository.Files("src/SbrefaTracker.Web", ".razor")
            where TextFile.IsForThePublic(file)
            from word in MarkupWords.In(file.Text)
            select $"{file.Relative}: {word}");

    private static IEnumerable<(TextFile English, TextFile Spanish)> Pairs() =>
        from text in English
        let spanish = text.Spanish
        where spanish is not null
        select (text, spanish);

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Words();

    [GeneratedRegex(@"\.many$")]
    private static partial Regex Stem();

    [GeneratedRegex(@"\{\d(:[A-Z]\d?)?\} ((business|calendar|other|more|hidden|recovery|written) )?(?<noun>\p{L}+s)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"\b(at most|up to|at least|within|en los últimos|máximo|más|over|more than|less than|fewer than|later than|menos de|por lo menos|dentro de|last|below|under|from|the first|the|all|los|primeros|to|de|en|hasta|are|tiene|has|hay|ya|after)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Limit();

    [GeneratedRegex(@"IStringLocalizer<(?:\w+\.)*(?<type>\w+)>\s+(?<name>\w+)")]
    private static partial Regex Localizer();
}
