namespace SbrefaTracker.Domain.Offices;

/// <summary>
/// SBA's ten regions, each with a Regulatory Fairness Board (15 U.S.C. 657(c)), by the states and territories that lie in them. Which state lies in which is
/// as SBA's regional offices are listed in print; that American Samoa and the Northern Marianas count for region 9 is recalled, to be verified.
/// </summary>
public static class SbaRegions
{
    /// <summary>The key of what lies in none of the ten, or names no state.</summary>
    public const string None = "";

    private static readonly SortedDictionary<string, string> Regions = new(StringComparer.Ordinal)
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

    /// <summary>"01" to "10".</summary>
    public static IReadOnlyCollection<string> Keys => Regions.Keys;

    /// <summary>All states of the ten regions.</summary>
    public static IReadOnlyCollection<string> States => ByState.Keys;

    /// <summary>The region of a state; <see cref="None"/> for what lies in none.</summary>
    public static string Of(string? state) => state is not null && ByState.TryGetValue(state, out var region) ? region : None;

    /// <summary>The states of a region; none for a key that is no region.</summary>
    public static IReadOnlyList<string> StatesOf(string region) => Regions.TryGetValue(region, out var states) ? states.Split(' ') : [];
}
