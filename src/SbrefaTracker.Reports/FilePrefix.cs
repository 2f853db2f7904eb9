using System.Globalization;

namespace SbrefaTracker.Reports;

/// <summary>What the name of a saved file begins with: the fiscal year, and the cut-off where it is not today.</summary>
public static class FilePrefix
{
    public static string Of(int fiscalYear, DateOnly asOf, DateOnly today) =>
        asOf == today ? string.Create(CultureInfo.InvariantCulture, $"fy{fiscalYear}-") : string.Create(CultureInfo.InvariantCulture, $"fy{fiscalYear}-as-of-{asOf:yyyy-MM-dd}-");
}
