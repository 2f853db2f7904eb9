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

    /// <summary>Whether the entry of an office is to be confirmed: it is open, and nobody has for too long.</summary>
    public bool IsDue(Office office, DateOnly today) =>
        ConfirmAfterDays > 0 && office.IsOpenOn(today) && (office.ConfirmedOn is not { } on || on.AddDays(ConfirmAfterDays) < today);
}
