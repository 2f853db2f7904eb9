using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Offices;

/// <summary>A port of entry, field office, Center, FP&amp;F office or headquarters office that a complaint can concern.</summary>
public sealed class Office
{
    /// <summary>How an office is named wherever its inquiries are read: by its name and its code.</summary>
    public static string Title(string name, string code) => $"{name} ({code})";

    /// <summary>The same of a code that is looked up; the code alone where the directory does not know it.</summary>
    public static string TitleIn(IEnumerable<Office> offices, string code) => offices.FirstOrDefault(office => office.Code == code) is { } office ? Title(office.Name, code) : code;

    /// <summary>1 to 20 letters, digits, hyphens; leading zeros are kept. Never changes.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public required string Kind { get; set; }

    /// <summary>Street, or post box, and postal code: what a letter needs beside the city.</summary>
    public string? Address { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>Who is written to when the office stays silent; shown to nobody outside. Null means <see cref="Email"/>.</summary>
    public string? HeadEmail { get; set; }

    /// <summary>When it is open, in its own words and its own local time.</summary>
    public string? Hours { get; set; }

    /// <summary>The first day on which it is open; null when it is not known, and then it counts as open.</summary>
    public DateOnly? OpensOn { get; set; }

    /// <summary>The last day on which it was, or will be, open; null while none is known.</summary>
    public DateOnly? ClosesOn { get; set; }

    /// <summary>The code of the office that took over its work.</summary>
    public string? SuccessorCode { get; set; }

    /// <summary>The code of the office that it belongs to: the field office of a port.</summary>
    public string? ParentCode { get; set; }

    /// <summary>
    /// The code of the FP&amp;F office that takes petitions about what this office did; null where nobody said which. A petition goes to the Fines, Penalties, and Forfeitures Officer whom the notice names (19 CFR
    /// 171.2, 172.2, recalled, to be verified): this helps whoever has no notice at hand, and never takes its place.
    /// </summary>
    public string? PetitionsCode { get; set; }

    /// <summary>The day on which somebody last said that this entry is right; null when nobody ever did.</summary>
    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>The day on which the office was last asked to confirm it.</summary>
    public DateOnly? ConfirmAskedOn { get; set; }

    /// <summary>The day on which mail to this office last came back for good; null when it never did.</summary>
    public DateOnly? MailFailedOn { get; set; }

    /// <summary>The address that it came back from.</summary>
    public string? MailFailedAddress { get; set; }

    /// <summary>The same values in a row of its own.</summary>
    public Office Copy() => (Office)MemberwiseClone();

    /// <summary>Whether it is open on a day, the first and the last included.</summary>
    public bool IsOpenOn(DateOnly day) => (OpensOn is null || OpensOn <= day) && (ClosesOn is null || day <= ClosesOn);

    /// <summary>An address that is still in use although mail to it comes back; null when there is none.</summary>
    public string? FailingAddress => MailFailedAddress is { } failed && (failed == Email || failed == HeadEmail) ? failed : null;
}

public static class OfficeKinds
{
    /// <summary>A port of entry.</summary>
    public const string Port = "port";

    /// <summary>Takes petitions: an office of Fines, Penalties and Forfeitures.</summary>
    public const string Fpf = "fpf";

    public static readonly CodeList List = new("kind", Port, "field_office", "center", Fpf, "headquarters");
}
