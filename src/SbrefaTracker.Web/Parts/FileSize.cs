using System.Globalization;

namespace SbrefaTracker.Web.Parts;

/// <summary>The size of a file as people read it.</summary>
public static class FileSize
{
    private const double Kilo = 1024;

    public static string Words(long bytes) => bytes < Kilo * Kilo
        ? string.Create(CultureInfo.CurrentCulture, $"{Math.Max(1, bytes / Kilo):N0} KB")
        : string.Create(CultureInfo.CurrentCulture, $"{bytes / Kilo / Kilo:N1} MB");
}
