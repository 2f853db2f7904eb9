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

    public bool IsEmpty => Name is null && Phone is null && Email is null && Hours is null;
}

/// <summary>What people turn to an office for. The list is our own; the law names none.</summary>
public static class ContactPurposes
{
    public static readonly CodeList List = new("contact_purpose", "cargo", "penalties", "trade", "travelers", "after_hours");
}
