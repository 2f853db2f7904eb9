using System.Globalization;
using System.Resources;

namespace SbrefaTracker.Reports.Text;

/// <summary>The words of the evidence locker: kinds, fields, codes. English, as what is given to the Ombudsman is.</summary>
public static class EvidenceWords
{
    private static readonly ResourceManager Resources = new(typeof(EvidenceWords).FullName!, typeof(EvidenceWords).Assembly);

    /// <summary>The name of a kind, in the plural where there are several.</summary>
    public static string Kind(string kind) => Of($"evidence_kind.{kind}");

    /// <summary>What a field of a kind is called: a hearing was held on the day from which other things hold.</summary>
    public static string Field(string kind, string field) => Find($"field.{kind}.{field}") ?? Of($"field.{field}");

    /// <summary>A value as people read it.</summary>
    public static string Value(string field, string text) => field switch
    {
        "document_type" or "assistance_kind" or "figure" => Of($"{field}.{text}"),
        "carries_text" => Of($"answer.{text}"),
        _ when field.EndsWith("_on", StringComparison.Ordinal) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => ReportWords.Day(day),
        _ => text,
    };

    /// <summary>The text under a key, with its arguments set in.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key: a fault of the program.</exception>
    public static string Of(string key, params object?[] args)
    {
        var text = Find(key) ?? throw new MissingManifestResourceException($"No words under {key}.");
        return args.Length == 0 ? text : string.Format(CountedWords.Invariant, text, args);
    }

    private static string? Find(string key) => Resources.GetString(key, CultureInfo.InvariantCulture);
}
