namespace SbrefaTracker.Domain.Offices;

/// <summary>
/// Which region an office counts for. The law rates "regional and program offices" (15 U.S.C. 657(b)(2)(C)) and does not say which are which:
/// that ports, field offices and FP&amp;F offices are regional, and Centers and headquarters are program offices, is our reading. Regions are
/// SBA's ten, by the state of the office; which state lies in which is recalled, to be verified.
/// </summary>
public static class OfficeRegions
{
    /// <summary>The key of program offices, which are not of a region.</summary>
    public const string Program = "program";

    /// <summary>The key of regional offices whose state the directory does not know, or that lie in none of the ten.</summary>
    public const string Unknown = "";

    /// <summary>The kinds of offices that work for a region.</summary>
    public static readonly IReadOnlyList<string> RegionalKinds = ["port", "field_office", "fpf"];

    private static readonly Dictionary<string, string> Regions = new(StringComparer.Ordinal)
    {
        ["01"] = "CT ME MA NH RI VT",
        ["02"] = "NJ NY PR VI",
        ["03"] = "DE DC MD PA VA WV",
        ["04"] = "AL FL GA KY MS NC SC TN",
        ["05"] = "IL IN MI MN OH WI",
        ["06"] = "AR LA NM OK TX",
        ["07"] = "IA KS MO NE",
        ["08"] = "CO MT ND SD UT WY",
        ["09"] = "AZ CA HI NV GU AS MP",
        ["10"] = "AK ID OR WA",
    };

    private static readonly Dictionary<string, string> ByState =
        Regions.SelectMany(region => region.Value.Split(' ').Select(state => (state, region.Key))).ToDictionary(pair => pair.state, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All states of the ten regions.</summary>
    public static IReadOnlyCollection<string> States => ByState.Keys;

    /// <summary>"01" to "10", <see cref="Program"/> or <see cref="Unknown"/>.</summary>
    public static string KeyOf(string kind, string? state) =>
        !RegionalKinds.Contains(kind) ? Program : state is not null && ByState.TryGetValue(state, out var region) ? region : Unknown;

    /// <summary>The states of a region; none for a key that is no region.</summary>
    public static IReadOnlyList<string> StatesOf(string region) => Regions.TryGetValue(region, out var states) ? states.Split(' ') : [];
}
