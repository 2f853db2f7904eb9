using System.Text;
using System.Text.RegularExpressions;
using SbrefaTracker.Domain.Disclosure;

namespace SbrefaTracker.Domain.Publishing;

/// <summary>
/// Points out what should be taken out of a text before it is published: what the record knows of whoever wrote it, in whatever way it is written, and what looks like an address, a number of an entry
/// or a case, a day, and an amount if asked. A help for two people who read it, and no promise: what it does not know, it does not find.
/// </summary>
public static class Scrubbing
{
    public const string Name = "name";
    public const string Email = "email";
    public const string Web = "web";
    public const string Phone = "phone";
    public const string Entry = "entry";
    public const string Tax = "tax";
    public const string Case = "case";
    public const string Reference = "reference";
    public const string Address = "address";
    public const string Date = "date";
    public const string Place = "place";
    public const string Amount = "amount";

    /// <summary>Every kind of what is pointed out; has words on the pages, and stands in the text in square brackets where it was taken out.</summary>
    public static readonly IReadOnlyList<string> Kinds = [Name, Email, Web, Phone, Entry, Tax, Case, Reference, Address, Date, Place, Amount];

    // Letters and digits of what the record knows: less means nobody.
    private const int Shortest = 3;

    // From here on a name is found inside a longer word too.
    private const int SurelyOne = 8;

    private static readonly (string Kind, Regex Pattern)[] Patterns =
    [
        (Email, CluePatterns.Email()), (Web, CluePatterns.Web()), (Reference, CluePatterns.Reference()), (Case, CluePatterns.Case()), (Entry, CluePatterns.Entry()), (Tax, CluePatterns.TaxNumber()),
        (Phone, CluePatterns.Phone()), (Phone, CluePatterns.PhoneAbroad()), (Address, CluePatterns.Street()), (Address, CluePatterns.PostBox()), (Address, CluePatterns.ZipCode()),
        (Date, CluePatterns.Day()), (Date, CluePatterns.DayInWords()),
    ];

    /// <param name="text">What is to be published.</param>
    /// <param name="known">What the record knows.</param>
    /// <param name="amounts">Amounts of money are pointed out as well.</param>
    /// <returns>In the order of the text; none overlaps another.</returns>
    public static IReadOnlyList<ScrubMark> Marks(string text, IEnumerable<KnownValue> known, bool amounts = false)
    {
        var plain = PlainText.Of(text);
        var found = Patterns.SelectMany(one => Found(plain, one.Kind, one.Pattern))
            .Concat(amounts ? Found(plain, Amount, CluePatterns.Amount()) : [])
            .Concat(Known(plain, known.Where(value => amounts || value.Kind != Amount)));
        return Joined(found);
    }

    /// <summary>The same, each once, as it stands in the text.</summary>
    public static IReadOnlyList<IdentityClue> Suggest(string text, IEnumerable<KnownValue> known, bool amounts = false) =>
        [.. Marks(text, known, amounts).Select(mark => new IdentityClue(mark.Kind, mark.In(text))).DistinctBy(clue => clue.Text, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The text without what is marked: what stands in its place is in square brackets.</summary>
    /// <param name="text">The text that was marked.</param>
    /// <param name="marks">In its order, none overlapping another.</param>
    /// <param name="word">What stands in its place; null for the code of its kind.</param>
    public static string Apply(string text, IEnumerable<ScrubMark> marks, Func<ScrubMark, string>? word = null)
    {
        var left = new StringBuilder(text.Length);
        var at = 0;
        foreach (var mark in marks)
        {
            left.Append(text, at, mark.Start - at).Append('[').Append(word?.Invoke(mark) ?? mark.Kind).Append(']');
            at = mark.End;
        }

        return left.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The same for what was pointed out as it stands in the text, in every place. The longest go first, so that no part of one is left.</summary>
    public static string Apply(string text, IEnumerable<IdentityClue> clues) =>
        clues.OrderByDescending(clue => clue.Text.Length).Aggregate(text, (left, clue) => left.Replace(clue.Text, $"[{clue.Kind}]", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<ScrubMark> Found(PlainText plain, string kind, Regex pattern) =>
        pattern.Matches(plain.Text).Where(match => match.Length > 0).Select(match => plain.Mark(match.Index, match.Length, kind));

    private static IEnumerable<ScrubMark> Known(PlainText plain, IEnumerable<KnownValue> known)
    {
        var (letters, places) = plain.Letters();
        foreach (var value in known.Select(one => (one.Kind, Letters: PlainText.Of(one.Text).Letters().Letters)).Where(one => one.Letters.Length >= Shortest).Distinct())
        {
            for (var at = letters.IndexOf(value.Letters, StringComparison.Ordinal); at >= 0; at = letters.IndexOf(value.Letters, at + 1, StringComparison.Ordinal))
            {
                var (first, last) = (places[at], places[at + value.Letters.Length - 1]);
                if (value.Letters.Length >= SurelyOne || (IsEdge(plain.Text, first - 1) && IsEdge(plain.Text, last + 1)))
                    yield return plain.Mark(first, last - first + 1, value.Kind);
            }
        }
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    // What overlaps becomes one, so that no part of anything is left; it is of the kind of the longest.
    private static List<ScrubMark> Joined(IEnumerable<ScrubMark> found)
    {
        List<ScrubMark> joined = [];
        var longest = 0;
        foreach (var mark in found.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length))
        {
            if (joined.Count == 0 || mark.Start >= joined[^1].End)
            {
                joined.Add(mark);
                longest = mark.Length;
                continue;
            }

            var last = joined[^1];
            joined[^1] = new(last.Start, Math.Max(last.End, mark.End) - last.Start, mark.Length > longest ? mark.Kind : last.Kind);
            longest = Math.Max(longest, mark.Length);
        }

        return joined;
    }
}
