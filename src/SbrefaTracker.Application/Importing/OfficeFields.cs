using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Importing;

/// <summary>The columns of the offices CSV (contracts section 3b).</summary>
internal static class OfficeFields
{
    public static readonly ComplaintField Code = new("code", FieldKind.Office, Required: true);
    public static readonly ComplaintField Name = new("name", FieldKind.Text, ComplaintFields.NameLimit, Required: true);
    public static readonly ComplaintField Kind = new("kind", FieldKind.Code, Codes: OfficeKinds.List, Required: true);
    public static readonly ComplaintField City = new("city", FieldKind.Text, ComplaintFields.CityLimit);
    public static readonly ComplaintField State = new("state", FieldKind.State);
    public static readonly ComplaintField Phone = new("phone", FieldKind.Text, ComplaintFields.ReferenceLimit);
    public static readonly ComplaintField Email = new("email", FieldKind.Email, ComplaintFields.EmailLimit);

    /// <summary>An addition of ours: who is written to when the office stays silent. It may be absent.</summary>
    public static readonly ComplaintField HeadEmail = new("head_email", FieldKind.Email, ComplaintFields.EmailLimit);

    public static readonly IReadOnlyList<ComplaintField> All = [Code, Name, Kind, City, State, Phone, Email, HeadEmail];

    /// <summary>1 to 20 letters, digits and hyphens.</summary>
    public static bool IsCode(string text) => text.Length <= 20 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
