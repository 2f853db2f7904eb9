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

    /// <summary>The fiscal year that something is said of.</summary>
    public const string FiscalYear = "fiscal_year";
    public const string Rin = "rin";
    public const string Citation = "citation";

    /// <summary>When a rule binds: the guide is due by then. It may lie ahead.</summary>
    public const string EffectiveOn = "effective_on";
    public const string GuideTitle = "guide_title";
    public const string PublishedOn = "published_on";
    public const string Languages = "languages";
    public const string Owner = "owner";
    public const string Phone = "phone";
    public const string MailAddress = "email";
    public const string ReviewedOn = "reviewed_on";
    public const string Page = "page";
    public const string Figure = "figure";
    public const string Stated = "stated";

    public const string GivenTo = "given_to";
    public const string Sha256 = "sha256";

    /// <summary>The cut-off with which a document was made.</summary>
    public const string AsOfOn = "as_of_on";

    /// <summary>The values of the table of P.L. 107-198, in its order.</summary>
    public static readonly IReadOnlyList<string> PenaltyValues = ["actions", "small_entity_actions", "reduced_or_waived", "small_entity_reduced_or_waived", "dollars_reduced", "small_entity_dollars_reduced"];

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
            Line(Owner), Address(), Long(Text),
        ],
        [EvidenceKinds.Assistance] = [Name(Title), new(AssistanceKind, Code, Codes: AssistanceKinds.List, Required: true), Begin, Address(), Long(Text)],
        [EvidenceKinds.Hearing] = [Name(Title), Begin, Line("place", required: true), Line("took_part", required: true), Long(CameOfIt), Address()],
        [EvidenceKinds.Contact] = [Name(Title), Begin, Line(Owner), Line(Phone), Mail, Long(Text)],
        [EvidenceKinds.PenaltyCounts] =
        [
            Name(Title), Begin, Year, Count("actions"), Count("small_entity_actions"), Count("reduced_or_waived"), Count("small_entity_reduced_or_waived"), Dollars("dollars_reduced"),
            Dollars("small_entity_dollars_reduced"), Long("terms"), Long(Text),
        ],
        [EvidenceKinds.Guide] =
        [
            Name(Title), Line(Rin), Line(Citation, required: true), Begin, On(EffectiveOn, required: true), Line(GuideTitle), On(PublishedOn), Address(), Line(Languages), Line(Owner), Line(Phone), Mail, On(ReviewedOn),
            Long(Text),
        ],
        [EvidenceKinds.DraftStatement] = [Name(Title), Begin, Year, Long(Text, required: true), Line(Owner, required: true), Line(Phone), Mail],
        [EvidenceKinds.DraftFigure] = [Name(Title), Begin, Year, Line(Page), new(Figure, Code, Codes: DraftFigures.List, Required: true), Line(Stated, required: true), Long(Text)],
        [EvidenceKinds.GivenOut] = [Name(Title), Begin, Year, On(AsOfOn, required: true), Line(Sha256, required: true), Line(GivenTo), Long(Text)],
    };

    private static ComplaintField Year => new(FiscalYear, Whole, Required: true);

    private static ComplaintField Mail => new(MailAddress, Email, Limit: 254);

    private static ComplaintField Begin => On(FromOn, required: true);

    /// <summary>The fields of a kind, in the order in which they are asked for.</summary>
    public static IReadOnlyList<ComplaintField> Of(string kind) => ByKind[kind];

    /// <summary>Every field of the kinds that answer the questionnaire, once.</summary>
    public static IEnumerable<string> All => EvidenceKinds.Questionnaire.SelectMany(Of).Select(one => one.Name).Distinct(StringComparer.Ordinal);

    private static ComplaintField Count(string name) => new(name, Whole);

    private static ComplaintField Dollars(string name) => new(name, Money);

    private static ComplaintField Name(string name) => Line(name, required: true);

    private static ComplaintField Line(string name, bool required = false) => new(name, FieldKind.Text, NameLimit, Required: required);

    private static ComplaintField Long(string name, bool required = false) => new(name, FieldKind.Text, LongLimit, Required: required);

    private static ComplaintField Address() => new(WebAddress, FieldKind.Text, AddressLimit);

    private static ComplaintField On(string name, bool required = false) => new(name, Day, Required: required);
}
