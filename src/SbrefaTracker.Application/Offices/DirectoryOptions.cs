using System.Globalization;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>How the directory is kept right. Section <c>Directory</c> of the settings.</summary>
public sealed class DirectoryOptions
{
    public const string Section = "Directory";
    private const int MostDays = 3660;

    /// <summary>Days after which an entry is to be confirmed again; 0 for never. Our practice.</summary>
    public int ConfirmAfterDays { get; set; } = 180;

    /// <summary>Days between two reminders to the same office. Our practice.</summary>
    public int RemindAgainAfterDays { get; set; } = 30;

    /// <summary>Where a map of a place is found, with {0} for its name; empty for no link.</summary>
    public string MapAddress { get; set; } = "https://www.openstreetmap.org/search?query={0}";

    /// <exception cref="SettingsException">A number of days or the address of a map cannot be read.</exception>
    public static DirectoryOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var usual = new DirectoryOptions();
        return new DirectoryOptions
        {
            ConfirmAfterDays = (int)(section.Number(nameof(ConfirmAfterDays), 0, MostDays) ?? usual.ConfirmAfterDays),
            RemindAgainAfterDays = (int)(section.Number(nameof(RemindAgainAfterDays), 1, MostDays) ?? usual.RemindAgainAfterDays),
            MapAddress = section[nameof(MapAddress)] is { } given ? Checked(given.Trim()) : usual.MapAddress,
        };
    }

    /// <summary>
    /// Where a map shows the place of an office: its city and state, and of a port whose city is not known its name and state, because ports are named for places. Null where neither is known, or no map is set.
    /// A name alone is not looked for: there is a Vancouver in Washington as well.
    /// </summary>
    public string? MapOf(Office office) =>
        MapAddress.Length > 0 && office.State is { Length: > 0 } state && (office.City is { Length: > 0 } city ? city : office.Kind == OfficeKinds.Port ? FirstOf(office.Name) : null) is { Length: > 0 } place
            ? string.Format(CultureInfo.InvariantCulture, MapAddress, Uri.EscapeDataString($"{place}, {state}"))
            : null;

    // Empty is no link. Braces that stand for anything but the place would end in a failure of the page.
    private static string Checked(string address)
    {
        var around = address.Replace("{0}", "", StringComparison.Ordinal);
        var isFit = around.Length < address.Length && around.IndexOfAny(['{', '}']) < 0 && Uri.TryCreate(around, UriKind.Absolute, out var map) && (map.Scheme == Uri.UriSchemeHttps || map.Scheme == Uri.UriSchemeHttp);
        return isFit || address.Length == 0
            ? address
            : throw new SettingsException($"{Section}:{nameof(MapAddress)} is \"{address}\": write a web address with {{0}} where the place stands, or leave it empty for no link.");
    }

    // Of a port that is named for two places, or has more in brackets, the first.
    private static string FirstOf(string name) => name.Split('/', '(', ',')[0].Trim();

    /// <summary>Whether the entry of an office is to be confirmed: it is open, and nobody has for too long.</summary>
    public bool IsDue(Office office, DateOnly today) =>
        ConfirmAfterDays > 0 && office.IsOpenOn(today) && (office.ConfirmedOn is not { } on || on.AddDays(ConfirmAfterDays) < today);
}
