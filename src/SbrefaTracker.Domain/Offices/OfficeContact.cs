using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Offices;

/// <summary>Whom to turn to at an office for one purpose, beside its general phone and address.</summary>
public sealed class OfficeContact
{
    public required string OfficeCode { get; init; }

    /// <summary>A code of <see cref="ContactPurposes"/>; an office has one contact for each.</summary>
    public required string Purpose { get; init; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>When it can be reached, in the office's own words and local time.</summary>
    public string? Hours { get; set; }

    /// <summary>The day on which mail to this contact last came back for good; null when it never did.</summary>
    public DateOnly? MailFailedOn { get; set; }

    /// <summary>The address that it came back from.</summary>
    public string? MailFailedAddress { get; set; }

    /// <summary>Its address, while that is one from which mail comes back; null otherwise.</summary>
    public string? FailingAddress => MailFailedAddress is { } failed && failed == Email ? failed : null;

    /// <summary>The same values in a row of its own.</summary>
    public OfficeContact Copy() => (OfficeContact)MemberwiseClone();

    public bool IsEmpty => Name is null && Phone is null && Email is null && Hours is null;
}

/// <summary>What people turn to an office for. The list is our own; the law names none.</summary>
public static class ContactPurposes
{
    public static readonly CodeList List = new("contact_purpose", "cargo", "penalties", "trade", "travelers", "after_hours");
}
