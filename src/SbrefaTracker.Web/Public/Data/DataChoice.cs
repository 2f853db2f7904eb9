using System.Globalization;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>What a visitor asked to see: it stands in the address, so that it can be kept and shared.</summary>
/// <param name="Year">The fiscal year; the newest when null.</param>
/// <param name="Chosen">What was chosen of offices, actions, roles and states.</param>
public sealed record DataChoice(int? Year, IReadOnlyList<(string Breakdown, string Key)> Chosen)
{
    public const string Path = "/data";
    public const string RowsPath = "/data/records";

    /// <summary>The one that is shown alone; null when none was chosen, or several: two together would point to too few.</summary>
    public (string Breakdown, string Key)? One => Chosen.Count == 1 ? Chosen[0] : null;

    public bool IsTooMany => Chosen.Count > 1;

    /// <summary>Reads an address; what is no code of ours is left out.</summary>
    public static DataChoice Of(int? year, string? office, string? action, string? role, string? state) => new(
        year,
        [
            .. new[] { (PublicTables.Office, office), (PublicTables.Action, action), (PublicTables.Role, role), (PublicTables.State, state) }
                .Where(pair => IsCode(pair.Item1, pair.Item2)).Select(pair => (pair.Item1, pair.Item2!)),
        ]);

    public string? KeyOf(string breakdown) => Chosen.Where(one => one.Breakdown == breakdown).Select(one => one.Key).FirstOrDefault();

    public static string AddressOf(int year) => $"{Path}?year={year}";

    public static string AddressOf(int year, string breakdown, string key) => $"{Path}?year={year}&{breakdown}={Uri.EscapeDataString(key)}";

    /// <summary>The page that lists the rows of a year, or of all, and of one office, action, role or state of it.</summary>
    public static string RowsOf(int? year, (string Breakdown, string Key)? one = null) => $"{RowsPath}{new DataChoice(year, one is { } chosen ? [chosen] : []).Query}#rows";

    /// <summary>The rows that tell so.</summary>
    public RowChoice Rows => new(Year, KeyOf(PublicTables.Action), KeyOf(PublicTables.Office), KeyOf(PublicTables.Role), KeyOf(PublicTables.State));

    /// <summary>As it stands in an address, with its question mark; empty where nothing is chosen.</summary>
    public string Query
    {
        get
        {
            string[] parts = [.. Year is { } year ? [string.Create(CultureInfo.InvariantCulture, $"year={year}")] : Array.Empty<string>(), .. Chosen.Select(one => $"{one.Breakdown}={Uri.EscapeDataString(one.Key)}")];
            return parts.Length == 0 ? "" : "?" + string.Join('&', parts);
        }
    }

    private static bool IsCode(string breakdown, string? key) => !string.IsNullOrEmpty(key) && breakdown switch
    {
        PublicTables.Action => ActionTypes.List.Has(key),
        PublicTables.Role => TradeRoles.List.Has(key),
        PublicTables.State => UsStates.Codes.Contains(key, StringComparer.Ordinal),
        _ => key.Length <= MostOfCode && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'),
    };

    private const int MostOfCode = 20;
}

/// <summary>The same as an address of a file gives it.</summary>
public sealed record DataAsked(int? Year, string? Office, string? Action, string? Role, string? State)
{
    /// <summary>What is no code of ours is left out.</summary>
    public RowChoice Rows => DataChoice.Of(Year, Office, Action, Role, State).Rows;
}
