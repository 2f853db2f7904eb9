using System.Globalization;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>How the directory is kept right. Section <c>Directory</c> of the settings.</summary>
public sealed class DirectoryOptions
{
    public const string Section = "Directory";

    /// <summary>Days after which an entry is to be confirmed again; 0 for never. Our practice.</summary>
    public int ConfirmAfterDays { get; set; } = 180;

    /// <summary>Days between two reminders to the same office. Our practice.</summary>
    public int RemindAgainAfterDays { get; set; } = 30;

    /// <summary>Where a map of a place is found, with {0} for its name; empty for no link.</summary>
    public string MapAddress { get; set; } = "https://www.openstreetmap.org/search?query={0}";

    /// <summary>
    /// Where a map shows the place of an office: its city and state, and of a port whose city is not known its name and state, because ports are named for places. Null where neither is known, or no map is set.
    /// A name alone is not looked for: there is a Vancouver in Washington as well.
    /// </summary>
    public string? MapOf(Office office) =>
        MapAddress.Length > 0 && office.State is { Length: > 0 } state && (office.City is { Length: > 0 } city ? city : office.Kind == OfficeKinds.Port ? FirstOf(office.Name) : null) is { Length: > 0 } place
            ? string.Format(CultureInfo.InvariantCulture, MapAddress, Uri.EscapeDataString($"{place}, {state}"))
            : null;

    // Of a port that is named for two places, or has more in brackets, the first.
    private static string FirstOf(string name) => name.Split('/', '(', ',')[0].Trim();

    /// <summary>Whether the entry of an office is to be confirmed: it is open, and nobody has for too long.</summary>
    public bool IsDue(Office office, DateOnly today) =>
        ConfirmAfterDays > 0 && office.IsOpenOn(today) && (office.ConfirmedOn is not { } on || on.AddDays(ConfirmAfterDays) < today);
}
