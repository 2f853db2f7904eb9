using SbrefaTracker.Domain.Bundles;

namespace SbrefaTracker.Application.Ledger.Bundles;

/// <summary>What a check of a bundle found.</summary>
/// <param name="Manifest">What the bundle says of itself; null when it cannot be read.</param>
/// <param name="Complaints">Complaints read.</param>
/// <param name="Entries">Entries read in full.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Problems">What does not fit; at most <see cref="LedgerReport.MostProblems"/>.</param>
/// <param name="Unlisted">Problems beyond those listed.</param>
/// <param name="Unsigned">Entries after the last checkpoint: for them speaks the bundle's own signature alone.</param>
/// <param name="IsPinned">The signatures were compared with a key that does not come from the bundle. If not, anybody could have made it.</param>
public sealed record BundleReport(
    BundleManifest? Manifest, long Complaints, long Entries, long Rows, IReadOnlyList<LedgerProblem> Problems, long Unlisted, long Unsigned, bool IsPinned)
{
    public bool Ok => Problems.Count == 0;

    /// <summary>The references of the complaints concerned, each once, in ordinal order.</summary>
    public IReadOnlyList<string> References =>
        [.. Problems.Select(problem => problem.Reference).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>The codes of problems of a bundle, beside those of the ledger and of rows.</summary>
public static class BundleProblems
{
    /// <summary>The file is no ZIP, or is damaged.</summary>
    public const string Unreadable = "bundle.unreadable";

    /// <summary>The manifest cannot be read.</summary>
    public const string Manifest = "bundle.manifest";

    /// <summary>The bundle is signed by a key that is not trusted.</summary>
    public const string Key = "bundle.key";

    /// <summary>The manifest is not what was signed.</summary>
    public const string Signature = "bundle.signature";

    /// <summary>A file is missing, comes twice, or does not belong there.</summary>
    public const string Files = "bundle.files";

    /// <summary>A file has not the length or digest that the manifest names.</summary>
    public const string FileChanged = "bundle.file.changed";

    /// <summary>The chain's length or end is not what the manifest says.</summary>
    public const string Chain = "bundle.chain";

    /// <summary>A line cannot be read.</summary>
    public const string Line = "bundle.line";

    /// <summary>The lines are not in their order.</summary>
    public const string Order = "bundle.order";

    /// <summary>There are more or fewer complaints, entries or rows than the manifest says.</summary>
    public const string Counts = "bundle.counts";
}
