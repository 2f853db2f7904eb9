using System.Text.RegularExpressions;
using SbrefaTracker.Domain.Disclosure;

namespace SbrefaTracker.Domain.Stories;

/// <summary>
/// Points out what should be taken out of a text before it is published: what gives an identity away (<see cref="IdentityClues"/>), numbers of cases and complaints, and amounts if asked. A help
/// for two people who read it, and no promise: what it does not know, it does not find.
/// </summary>
public static partial class Scrubbing
{
    public const string Case = "case";
    public const string Reference = "reference";
    public const string Amount = "amount";

    /// <summary>Every kind that a clue can be of; has words on the page, and stands in the text in square brackets where it was taken out.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["name", "email", "phone", "entry", "tax", Case, Reference, Amount];

    private const int Most = 50;

    /// <param name="text">What is to be published.</param>
    /// <param name="names">Names that the complaint holds: of the entity, of the contact.</param>
    /// <param name="amounts">Amounts of money are pointed out as well.</param>
    /// <returns>Each once, as it stands in the text.</returns>
    public static IReadOnlyList<IdentityClue> Suggest(string text, IEnumerable<string> names, bool amounts = false) =>
    [
        .. Found(Reference, References(), text)
            .Concat(Found(Case, Cases(), text))
            .Concat(IdentityClues.In(text, names))
            .Concat(amounts ? Found(Amount, Amounts(), text) : [])
            .DistinctBy(clue => clue.Text, StringComparer.OrdinalIgnoreCase)
            .Take(Most),
    ];

    /// <summary>The text without them: each stands as its kind in square brackets. The longest go first, so that no part of one is left.</summary>
    public static string Apply(string text, IEnumerable<IdentityClue> clues) =>
        clues.OrderByDescending(clue => clue.Text.Length).Aggregate(text, (left, clue) => left.Replace(clue.Text, $"[{clue.Kind}]", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<IdentityClue> Found(string kind, Regex pattern, string text) => pattern.Matches(text).Select(match => new IdentityClue(kind, match.Value));

    /// <summary>Our own reference of a complaint.</summary>
    [GeneratedRegex(@"\bRF-[0-9]{4}-[0-9]{5,7}\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex References();

    /// <summary>A seizure or penalty case: fiscal year, port, running number, and mostly a suffix. The form is recalled, to be verified.</summary>
    [GeneratedRegex(@"\b(19|20)[0-9]{2}-?[0-9]{4}-?[0-9]{6}(-?[0-9]{2})?\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Cases();

    [GeneratedRegex(@"(\$ ?[0-9][0-9,]*(\.[0-9]+)?( ?(million|billion))?|\b[0-9][0-9,]*(\.[0-9]+)? (dollars|USD)\b)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Amounts();
}
