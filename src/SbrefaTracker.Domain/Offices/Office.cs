using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Offices;

/// <summary>A port of entry, field office, Center, FP&amp;F office or headquarters office that a complaint can concern.</summary>
public sealed class Office
{
    /// <summary>1 to 20 letters, digits, hyphens; leading zeros are kept. Never changes.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public required string Kind { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>Who is written to when the office stays silent; shown to nobody outside. Null means <see cref="Email"/>.</summary>
    public string? HeadEmail { get; set; }

    /// <summary>The day on which mail to this office last came back for good; null when it never did.</summary>
    public DateOnly? MailFailedOn { get; set; }

    /// <summary>The address that it came back from.</summary>
    public string? MailFailedAddress { get; set; }

    /// <summary>An address that is still in use although mail to it comes back; null when there is none.</summary>
    public string? FailingAddress => MailFailedAddress is { } failed && (failed == Email || failed == HeadEmail) ? failed : null;
}

public static class OfficeKinds
{
    public static readonly CodeList List = new("kind", "port", "field_office", "center", "fpf", "headquarters");
}
