using System.Globalization;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Publishing;

/// <summary>Something that the record of a complaint holds and that its story should not tell.</summary>
/// <param name="Kind">One of <see cref="Scrubbing.Kinds"/>.</param>
/// <param name="Text">As the record holds it; it is found in whatever way it is written.</param>
public sealed record KnownValue(string Kind, string Text)
{
    private const int ShortestWord = 3;

    // Who it is stands before them.
    private static readonly HashSet<string> LegalForms = new(StringComparer.OrdinalIgnoreCase) { "LLC", "INC", "CORP", "CO", "LTD", "LP", "LLP", "PLLC", "PC", "COMPANY", "CORPORATION", "INCORPORATED", "LIMITED", "SA", "CV", "DE" };

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase) { "Mrs", "Miss", "Esq", "PhD", "the", "and", "del", "los", "las", "von", "van", "der" };

    /// <summary>The name of a business, and the same without its legal form.</summary>
    public static IEnumerable<KnownValue> Business(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return [];
        var words = Words(name).ToList();
        while (words.Count > 1 && LegalForms.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return [new(Scrubbing.Name, name), new(Scrubbing.Name, string.Join(' ', words))];
    }

    /// <summary>The name of a person, and each word of it: letters say "Ms. Ortiz".</summary>
    public static IEnumerable<KnownValue> Person(string? name) => string.IsNullOrWhiteSpace(name) ? [] :
        [new(Scrubbing.Name, name), .. Words(name).Where(word => word.Length >= ShortestWord && !Titles.Contains(word)).Select(word => new KnownValue(Scrubbing.Name, word))];

    /// <summary>A port that must not be named: its name, and the city it lies in.</summary>
    public static IEnumerable<KnownValue> Port((string Name, string? City) port) => [.. One(Scrubbing.Place, port.Name), .. One(Scrubbing.Place, port.City)];

    /// <summary>What a complaint's own fields hold. What lies beside it and has readers of its own is not asked, so that no suggestion tells of it.</summary>
    public static IReadOnlyList<KnownValue> Of(Complaint complaint) =>
    [
        .. Business(complaint.EntityName),
        .. Person(complaint.ContactName),
        .. One(Scrubbing.Email, complaint.ContactEmail),
        .. One(Scrubbing.Phone, complaint.ContactPhone),
        .. One(Scrubbing.Address, complaint.EntityCity),
        .. (complaint.ContactPost ?? "").Split('\n', ',').SelectMany(line => One(Scrubbing.Address, line.Trim())),
        .. One(Scrubbing.Case, complaint.AgencyCaseNumber),
        .. One(Scrubbing.Reference, complaint.Reference),
        .. One(Scrubbing.Reference, complaint.OutsideReference),
        .. One(Scrubbing.Reference, complaint.OnoReference),
        .. new[] { complaint.AmountAtIssueCents, complaint.PenaltyAssessedCents, complaint.PenaltyFinalCents, complaint.AnnualReceiptsCents }.SelectMany(Amount),
    ];

    // With and without the cents.
    private static IEnumerable<KnownValue> Amount(long? cents) => cents is > 99 ?
        [
            new(Scrubbing.Amount, (cents.Value / 100).ToString(CultureInfo.InvariantCulture)),
            new(Scrubbing.Amount, (cents.Value / 100m).ToString("F2", CultureInfo.InvariantCulture)),
        ] : [];

    private static IEnumerable<KnownValue> One(string kind, string? value) => string.IsNullOrWhiteSpace(value) ? [] : [new(kind, value)];

    private static string[] Words(string name) => name.Split([' ', ',', '.', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
}
