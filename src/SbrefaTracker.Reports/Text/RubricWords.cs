using System.Globalization;
using System.Resources;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Reports.Text;

/// <summary>The words of the rubric: criteria, elements, sources, and what a source is worth. English, as reports are.</summary>
public static class RubricWords
{
    private static readonly ResourceManager Resources = new(typeof(RubricWords).FullName!, typeof(RubricWords).Assembly);

    /// <summary>The name of a criterion.</summary>
    public static string Criterion(string code) => Of($"criterion.{code}");

    /// <summary>What a criterion asks, in a sentence.</summary>
    public static string Asks(string code) => Of($"asks.{code}");

    public static string Element(RubricElement element) => Of($"element.{element.Code}");

    /// <summary>The citation, with what is uncertain about it.</summary>
    public static string Source(RubricSource source) => Of($"source.{source.Code}");

    /// <summary>What a source is worth, in a word or two.</summary>
    public static string Kind(SourceKind kind) => Of($"kind.{kind}");

    /// <summary>What a reply lacks.</summary>
    public static string Shortfall(string code) => Of($"lacks.{code}");

    /// <summary>The fiscal years of a row: "2012", "1997 to 2011", "2013 on".</summary>
    public static string Years(RubricCriterion row) =>
        row.LastYear is not { } last ? Of("years.on", row.FirstYear)
        : last == row.FirstYear ? Of("years.one", last)
        : Of("years.span", row.FirstYear, last);

    /// <summary>The text under a key, with its arguments set in.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key: a fault of the program.</exception>
    public static string Of(string key, params object?[] args)
    {
        var text = Resources.GetString(key, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"No words under {key}.");
        return args.Length == 0 ? text : string.Format(CountedWords.Invariant, text, args);
    }
}
