namespace SbrefaTracker.Domain.Complaints;

/// <summary>One row of SBA's table of size standards (13 CFR 121.201) in one of its versions.</summary>
/// <param name="Naics">The industry's code; an exception's ends in <c>_Except</c>.</param>
/// <param name="Version">The table's version.</param>
/// <param name="Employees">The most employees, averaged and with affiliates, that are still small.</param>
/// <param name="ReceiptsCents">The most average annual receipts that are still small, in US cents.</param>
/// <param name="AssetBased">The limit is one of assets, which this program does not ask for.</param>
public sealed record SizeStandard(
    string Naics, string Version, int? Employees, long? ReceiptsCents, bool AssetBased);

/// <summary>A version of the table and the first day on which it is in force.</summary>
public sealed record SizeVersion(string Version, DateOnly EffectiveFrom);

/// <summary>Which row of which version decides.</summary>
public static class SizeStandards
{
    /// <summary>
    /// Rows for exceptions within an industry (<c>488510_Except</c>, <c>541330_a_Except</c>) depend on what exactly the entity
    /// does: only a person can choose one.
    /// </summary>
    public static bool IsChosenByProgram(string naics) => !naics.EndsWith("_Except", StringComparison.OrdinalIgnoreCase);

    /// <summary>The version in force on the day a complaint was received, else the oldest; null when there is none.</summary>
    public static SizeVersion? VersionInForce(IEnumerable<SizeVersion> versions, DateOnly receivedOn)
    {
        var inOrder = versions.OrderBy(version => version.EffectiveFrom).ThenBy(version => version.Version, StringComparer.Ordinal).ToList();
        return inOrder.LastOrDefault(version => version.EffectiveFrom <= receivedOn) ?? inOrder.FirstOrDefault();
    }
}
