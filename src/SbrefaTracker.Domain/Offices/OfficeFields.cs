using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Offices;

/// <summary>
/// The one catalogue of an office's fields: CSV, form, history and the comparison before an import read it. The first seven are those of the
/// offices CSV; the rest are additions of ours that a file may leave out.
/// </summary>
public static class OfficeFields
{
    public const int HoursLimit = 300;
    public const int AddressLimit = 300;

    public static readonly ComplaintField Code = new("code", FieldKind.Office, Required: true);
    public static readonly ComplaintField Name = new("name", FieldKind.Text, ComplaintFields.NameLimit, Required: true);
    public static readonly ComplaintField Kind = new("kind", FieldKind.Code, Codes: OfficeKinds.List, Required: true);
    public static readonly ComplaintField Address = new("address", FieldKind.Text, AddressLimit);
    public static readonly ComplaintField City = new("city", FieldKind.Text, ComplaintFields.CityLimit);
    public static readonly ComplaintField State = new("state", FieldKind.State);
    public static readonly ComplaintField Phone = new("phone", FieldKind.Text, ComplaintFields.ReferenceLimit);
    public static readonly ComplaintField Email = new("email", FieldKind.Email, ComplaintFields.EmailLimit);
    public static readonly ComplaintField HeadEmail = new("head_email", FieldKind.Email, ComplaintFields.EmailLimit);
    public static readonly ComplaintField Hours = new("hours", FieldKind.Text, HoursLimit);
    public static readonly ComplaintField OpensOn = new("opens_on", FieldKind.Day);
    public static readonly ComplaintField ClosesOn = new("closes_on", FieldKind.Day);
    public static readonly ComplaintField Successor = new("successor", FieldKind.Office);
    public static readonly ComplaintField Parent = new("parent", FieldKind.Office);
    public static readonly ComplaintField Petitions = new("petitions", FieldKind.Office);
    public static readonly ComplaintField ConfirmedOn = new("confirmed_on", FieldKind.Day);

    /// <summary>The day from which the other values hold; no value of an office itself.</summary>
    public static readonly ComplaintField HoldsFrom = new("holds_from", FieldKind.Day);

    /// <summary>What is said of the office itself, without its code.</summary>
    public static readonly IReadOnlyList<ComplaintField> Own = [Name, Kind, Address, City, State, Phone, Email, HeadEmail, Hours, OpensOn, ClosesOn, Successor, Parent, Petitions, ConfirmedOn];

    /// <summary>Days themselves: they say when something holds, and hold at once.</summary>
    public static readonly IReadOnlyList<ComplaintField> Days = [OpensOn, ClosesOn, ConfirmedOn];

    /// <summary>Name, phone, address and hours of the contact for each purpose: <c>cargo_phone</c> ...</summary>
    public static readonly IReadOnlyList<ContactField> Contacts = [.. ContactPurposes.List.Codes.SelectMany(OfContact)];

    public static readonly IReadOnlyList<ComplaintField> All = [Code, .. Own, .. Contacts.Select(contact => contact.Field)];

    /// <summary>The columns of a file.</summary>
    public static readonly IReadOnlyList<ComplaintField> Columns = [.. All, HoldsFrom];

    /// <summary>What the public reads of an office: all but who is written to when it stays silent, and days that are told by themselves.</summary>
    public static readonly IReadOnlyList<ComplaintField> Public = [.. All.Except([Code, HeadEmail, .. Days])];

    /// <summary>1 to 20 letters, digits and hyphens.</summary>
    public static bool IsCode(string text) => text.Length is > 0 and <= 20 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static IEnumerable<ContactField> OfContact(string purpose) =>
    [
        new(purpose, new($"{purpose}_name", FieldKind.Text, ComplaintFields.NameLimit), contact => contact.Name, (contact, text) => contact.Name = text),
        new(purpose, new($"{purpose}_phone", FieldKind.Text, ComplaintFields.ReferenceLimit), contact => contact.Phone, (contact, text) => contact.Phone = text),
        new(purpose, new($"{purpose}_email", FieldKind.Email, ComplaintFields.EmailLimit), contact => contact.Email, (contact, text) => contact.Email = text),
        new(purpose, new($"{purpose}_hours", FieldKind.Text, HoursLimit), contact => contact.Hours, (contact, text) => contact.Hours = text),
    ];
}

/// <summary>One field of the contact for one purpose.</summary>
public sealed record ContactField(string Purpose, ComplaintField Field, Func<OfficeContact, string?> Get, Action<OfficeContact, string?> Set);
