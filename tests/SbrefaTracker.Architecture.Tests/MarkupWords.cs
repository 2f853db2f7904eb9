using System.Text.RegularExpressions;

namespace SbrefaTracker.Architecture.Tests;

/// <summary>Finds words for people that stand in markup itself: between tags, or in attributes that are read aloud.</summary>
internal static partial class MarkupWords
{
    public static IEnumerable<string> In(string markup)
    {
        var body = Directives().Replace(Code().Replace(Comments().Replace(markup, ""), ""), "");
        var spoken = SpokenAttributes().Matches(body).Select(match => match.Groups[1].Value);
        var bare = Quoted().Replace(body, "\"\"");
        return spoken.Concat(BetweenTags().Matches(bare).Select(match => match.Groups[1].Value.Trim()));
    }

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|<(?<tag>script|style|svg)\b.*?</\k<tag>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Comments();

    /// <summary>The code block ends a file in this house.</summary>
    [GeneratedRegex(@"^@code\b.*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex("^@(attribute|implements|inherits|inject|layout|namespace|page|typeparam|using) .*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Directives();

    [GeneratedRegex(@"\b(?:alt|title|placeholder|aria-label)=""([A-Za-z][^""@]*)""")]
    private static partial Regex SpokenAttributes();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"<[a-zA-Z/][^<>]*>\s*([A-Za-z][^<>@{}()=;]*[a-z]{2}[^<>@{}()=;]*)<")]
    private static partial Regex BetweenTags();
}
