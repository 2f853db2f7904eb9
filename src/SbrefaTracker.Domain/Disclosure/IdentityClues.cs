using System.Text.RegularExpressions;

namespace SbrefaTracker.Domain.Disclosure;

/// <summary>Something in a text that tells who wrote it.</summary>
/// <param name="Kind"><c>name</c>, <c>email</c>, <c>phone</c>, <c>entry</c> or <c>tax</c>; has words on the form.</param>
/// <param name="Text">As it stands there.</param>
public sealed record IdentityClue(string Kind, string Text);

/// <summary>Points out what gives an identity away. A help for the writer and no promise: what it does not know, it does not find.</summary>
public static partial class IdentityClues
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
            .. named.Concat(Found("email", Email(), text)).Concat(Found("entry", Entry(), text)).Concat(Found("tax", TaxNumber(), text)).Concat(Found("phone", Phone(), text))
                .DistinctBy(clue => clue.Text)
                .Take(Most),
        ];
    }

    private static IEnumerable<IdentityClue> Found(string kind, Regex pattern, string text) =>
        pattern.Matches(text).Select(match => new IdentityClue(kind, match.Value));

    [GeneratedRegex(@"[^\s@<>()]{1,64}@[^\s@<>()]{1,190}\.[A-Za-z]{2,24}", RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    /// <summary>Filer code, seven digits and a check digit (19 CFR 142.3a).</summary>
    [GeneratedRegex(@"\b[A-Za-z0-9]{3}-?[0-9]{7}-?[0-9]\b", RegexOptions.NonBacktracking)]
    private static partial Regex Entry();

    /// <summary>An employer identification number, also with the two signs that make it an importer number (CBP Form 5106).</summary>
    [GeneratedRegex(@"\b[0-9]{2}-[0-9]{7}([A-Za-z0-9]{2})?\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TaxNumber();

    [GeneratedRegex(@"(\+?1[ .-]?)?(\([0-9]{3}\)|\b[0-9]{3})[ .-]?[0-9]{3}[ .-][0-9]{4}\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Phone();
}
