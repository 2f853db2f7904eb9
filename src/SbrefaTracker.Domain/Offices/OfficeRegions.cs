namespace SbrefaTracker.Domain.Offices;

/// <summary>
/// Which region an office counts for. The law rates "regional and program offices" (15 U.S.C. 657(b)(2)(C)) and does not say which are which:
/// that ports, field offices and FP&amp;F offices are regional, and Centers and headquarters are program offices, is our reading. Regions are
/// SBA's ten, by the state of the office: <see cref="SbaRegions"/>.
/// </summary>
public static class OfficeRegions
{
    /// <summary>The key of program offices, which are not of a region.</summary>
    public const string Program = "program";

    /// <summary>The key of regional offices whose state the directory does not know, or that lie in none of the ten.</summary>
    public const string Unknown = SbaRegions.None;

    /// <summary>The kinds of offices that work for a region.</summary>
    public static readonly IReadOnlyList<string> RegionalKinds = ["port", "field_office", "fpf"];

    /// <summary>"01" to "10", <see cref="Program"/> or <see cref="Unknown"/>.</summary>
    public static string KeyOf(string kind, string? state) => !RegionalKinds.Contains(kind) ? Program : SbaRegions.Of(state);
}
