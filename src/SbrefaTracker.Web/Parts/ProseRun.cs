using System.Text.RegularExpressions;

namespace SbrefaTracker.Web.Parts;

/// <summary>A stretch of a sentence: plain, strong, or a link.</summary>
public sealed partial record ProseRun(string Words, bool IsStrong = false, string? Href = null)
{
    /// <summary>Splits a sentence that holds <c>[words](/address)</c> and <c>**words**</c>. Only addresses of this site, mail and phone links count.</summary>
    public static IEnumerable<ProseRun> Read(string text)
    {
        var from = 0;
        foreach (Match match in Marks().Matches(text))
        {
            if (match.Index > from)
            {
                yield return new ProseRun(text[from..match.Index]);
            }

            yield return match.Groups["href"].Success
                ? new ProseRun(match.Groups["label"].Value, Href: match.Groups["href"].Value)
                : new ProseRun(match.Groups["strong"].Value, IsStrong: true);
            from = match.Index + match.Length;
        }

        if (from < text.Length)
        {
            yield return new ProseRun(text[from..]);
        }
    }

    [GeneratedRegex(@"\[(?<label>[^\]]+)\]\((?<href>(/|#|mailto:|tel:)[^)\s]*)\)|\*\*(?<strong>[^*]+)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}
