using System.Globalization;
using System.Resources;
using SbrefaTracker.Domain.Samples;

namespace SbrefaTracker.Reports.Text;

/// <summary>The words of samples and their work-papers. English, as audits are.</summary>
public static class SampleWords
{
    private static readonly ResourceManager Resources = new(typeof(SampleWords).FullName!, typeof(SampleWords).Assembly);

    /// <summary>What is tested: the words of a code, or the auditor's own.</summary>
    public static string Attribute(string attribute) => SampleAttributes.List.Has(attribute) ? Of($"attribute.{attribute}") : attribute;

    /// <summary>What a test came to.</summary>
    public static string Result(string? result) => Of($"result.{result ?? "none"}");

    public static string State(SampleState state) => Of($"state.{state}");

    /// <summary>The text under a key, with its arguments set in.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key: a fault of the program.</exception>
    public static string Of(string key, params object?[] args)
    {
        var text = Resources.GetString(key, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"No words under {key}.");
        return args.Length == 0 ? text : string.Format(CountedWords.Invariant, text, args);
    }
}
