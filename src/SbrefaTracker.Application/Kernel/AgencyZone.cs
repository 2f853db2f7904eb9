using System.Globalization;
using System.Resources;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Kernel;

/// <summary>
/// Finds the agency's time zone by its IANA name on every system. A Windows without the ICU library (Server 2019 and older) knows its
/// zones only by names of its own; for the zones that a U.S. agency lives in they are listed here, as CLDR's windowsZones pairs them.
/// </summary>
public static class AgencyZone
{
    private static readonly ResourceManager Words = new(typeof(AgencyZone).FullName!, typeof(AgencyZone).Assembly);

    private static readonly Dictionary<string, string> NamesOfWindows = new(StringComparer.Ordinal)
    {
        ["America/New_York"] = "Eastern Standard Time",
        ["America/Chicago"] = "Central Standard Time",
        ["America/Denver"] = "Mountain Standard Time",
        ["America/Phoenix"] = "US Mountain Standard Time",
        ["America/Los_Angeles"] = "Pacific Standard Time",
        ["America/Anchorage"] = "Alaskan Standard Time",
        ["Pacific/Honolulu"] = "Hawaiian Standard Time",
        ["America/Puerto_Rico"] = "SA Western Standard Time",
        ["Pacific/Guam"] = "West Pacific Standard Time",
        ["Etc/UTC"] = "UTC",
        ["UTC"] = "UTC",
    };

    /// <summary>The zone of an IANA name.</summary>
    /// <exception cref="SettingsException">Neither the system nor the list knows it: the setting Agency:TimeZone is wrong.</exception>
    public static TimeZoneInfo Find(string iana) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(iana, out var zone) || TimeZoneInfo.TryFindSystemTimeZoneById(NameOfWindows(iana) ?? iana, out zone)
            ? zone
            : throw new SettingsException($"Agency:TimeZone is \"{iana}\": write the IANA name of a zone, such as America/New_York.");

    /// <summary>What people call the zone, beside an hour: "Eastern Time". One that is not listed goes by its IANA name.</summary>
    public static string NameOf(string iana, CultureInfo culture) => Words.GetString(iana, culture) ?? iana.Replace('_', ' ');

    /// <summary>What Windows calls the zone; null when it is not in the list.</summary>
    public static string? NameOfWindows(string iana) => NamesOfWindows.GetValueOrDefault(iana);

    /// <summary>The IANA names for which a Windows name is listed.</summary>
    public static IEnumerable<string> Listed => NamesOfWindows.Keys;
}
