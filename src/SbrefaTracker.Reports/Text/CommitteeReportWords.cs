using System.Globalization;
using System.Resources;

namespace SbrefaTracker.Reports.Text;

/// <summary>The words of the committee's report to Congress. English, as reports are.</summary>
public static class CommitteeReportWords
{
    private static readonly ResourceManager Resources = new(typeof(CommitteeReportWords).FullName!, typeof(CommitteeReportWords).Assembly);

    /// <summary>The text under a key, with its arguments set in.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key: a fault of the program.</exception>
    public static string Of(string key, params object?[] args)
    {
        var text = Resources.GetString(key, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"No words under {key}.");
        return args.Length == 0 ? text : string.Format(CountedWords.Invariant, text, args);
    }
}
