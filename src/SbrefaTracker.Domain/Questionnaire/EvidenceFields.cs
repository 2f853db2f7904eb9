using SbrefaTracker.Domain.Complaints;
using static SbrefaTracker.Domain.Complaints.FieldKind;

namespace SbrefaTracker.Domain.Questionnaire;

/// <summary>
/// What is written down about each kind of evidence. The questionnaire changes from year to year: a field that comes later is a row here, and
/// what was recorded without it stays as it was.
/// </summary>
public static class EvidenceFields
{
    public const string Title = "title";

    /// <summary>Of every kind: since when it holds; for a hearing the day on which it was held.</summary>
    public const string FromOn = "from_on";
    public const string Text = "text";
    public const string WebAddress = "web_address";
    public const string EmployeesToldOn = "employees_told_on";
    public const string EntitiesToldOn = "entities_told_on";
    public const string Consequences = "consequences";
    public const string DocumentType = "document_type";
    public const string CarriesText = "carries_text";
    public const string CheckedOn = "checked_on";
    public const string AssistanceKind = "assistance_kind";
    public const string CameOfIt = "came_of_it";

    private const int NameLimit = ComplaintFields.NameLimit;

    private const int LongLimit = 20_000;
    private const int AddressLimit = 500;

    private static readonly Dictionary<string, IReadOnlyList<ComplaintField>> ByKind = new(StringComparer.Ordinal)
    {
        [EvidenceKinds.Policy] =
        [
            Name(Title), Begin, Long(Text, required: true), Address(), On(EmployeesToldOn), On(EntitiesToldOn), Long(Consequences),
        ],
        [EvidenceKinds.Notice] =
        [
            Name(Title), new(DocumentType, Code, Codes: DocumentTypes.List, Required: true), Begin, Line("form_version"), new(CarriesText, YesNo, Required: true), On(CheckedOn, required: true),
            Line("owner"), Address(), Long(Text),
        ],
        [EvidenceKinds.Assistance] = [Name(Title), new(AssistanceKind, Code, Codes: AssistanceKinds.List, Required: true), Begin, Address(), Long(Text)],
        [EvidenceKinds.Hearing] = [Name(Title), Begin, Line("place", required: true), Line("took_part", required: true), Long(CameOfIt), Address()],
        [EvidenceKinds.Contact] = [Name(Title), Begin, Line("owner"), Line("phone"), new("email", Email, Limit: 254), Long(Text)],
    };

    private static ComplaintField Begin => On(FromOn, required: true);

    /// <summary>The fields of a kind, in the order in which they are asked for.</summary>
    public static IReadOnlyList<ComplaintField> Of(string kind) => ByKind[kind];

    /// <summary>Every field of every kind, once.</summary>
    public static IEnumerable<string> All => ByKind.Values.SelectMany(fields => fields).Select(one => one.Name).Distinct(StringComparer.Ordinal);

    private static ComplaintField Name(string name) => Line(name, required: true);

    private static ComplaintField Line(string name, bool required = false) => new(name, FieldKind.Text, NameLimit, Required: required);

    private static ComplaintField Long(string name, bool required = false) => new(name, FieldKind.Text, LongLimit, Required: required);

    private static ComplaintField Address() => new(WebAddress, FieldKind.Text, AddressLimit);

    private static ComplaintField On(string name, bool required = false) => new(name, Day, Required: required);
}
