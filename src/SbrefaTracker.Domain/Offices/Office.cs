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
}

public static class OfficeKinds
{
    public static readonly CodeList List = new("kind", "port", "field_office", "center", "fpf", "headquarters");
}
