using System.Text.RegularExpressions;

namespace SbrefaTracker.Domain.Disclosure;

/// <summary>Something in a text that tells who wrote it.</summary>
/// <param name="Kind"><c>name</c>, <c>email</c>, <c>phone</c>, <c>entry</c> or <c>tax</c>; has words on the form.</param>
/// <param name="Text">As it stands there.</param>
public sealed record IdentityClue(string Kind, string Text);

/// <summary>Points out what gives an identity away. A help for the writer and no promise: what it does not know, it does not find.</summary>
public static class IdentityClues
{
    private const int ShortestName = 4;
    private const int Most = 20;

    /// <param name="text">What the office would get.</param>
    /// <param name="names">What the filer gave as names and numbers elsewhere; those too short to mean somebody are left out.</param>
    public static IReadOnlyList<IdentityClue> In(string text, IEnumerable<string> names)
    {
        var named = names.Where(name => name.Trim().Length >= ShortestName)
            .Where(name => text.Contains(name.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(name => new IdentityClue("name", name.Trim()));
        return
        [
            .. named.Concat(Found("email", CluePatterns.Email(), text)).Concat(Found("entry", CluePatterns.Entry(), text)).Concat(Found("tax", CluePatterns.TaxNumber(), text)).Concat(Found("phone", CluePatterns.Phone(), text))
                .DistinctBy(clue => clue.Text)
                .Take(Most),
        ];
    }

    private static IEnumerable<IdentityClue> Found(string kind, Regex pattern, string text) =>
        pattern.Matches(text).Select(match => new IdentityClue(kind, match.Value));
}
