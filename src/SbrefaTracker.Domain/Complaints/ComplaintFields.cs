using static SbrefaTracker.Domain.Complaints.FieldKind;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>
/// The one catalogue of a complaint's fields, in the order of the CSV. Import, export, API, form and disclosure all read it, so
/// that a field is declared once; that the ledger commits to what is personal here, and to nothing else of it, is compared by a test. The rows of <see cref="FormOnly"/> are our own additions: they
/// are asked on the form and are no columns of the CSV.
/// </summary>
public static class ComplaintFields
{
    public const int NarrativeLimit = 50_000;
    public const int DesiredOutcomeLimit = 10_000;
    public const int NameLimit = 300;
    public const int CityLimit = 100;
    public const int EmailLimit = 254;
    public const int ReferenceLimit = 100;
    public const int StatementLimit = 10_000;
    public const int PostalLimit = 500;

    public static readonly ComplaintField Reference = new("reference", Text, ReferenceLimit);
    public static readonly ComplaintField Source = new("source", Code, Codes: Sources.List, ByFiler: true, Default: Sources.Direct);
    public static readonly ComplaintField OnoReference = new("ono_reference", Text, ReferenceLimit);
    public static readonly ComplaintField OccurredOn = new("occurred_on", Day, ByFiler: true, AnyYear: true);
    public static readonly ComplaintField ReceivedOn = new("received_on", Day, Required: true, AnyYear: true);
    public static readonly ComplaintField ArrivedOn = new("arrived_on", Day, AnyYear: true);
    public static readonly ComplaintField CompletedOn = new("completed_on", Day, AnyYear: true);
    public static readonly ComplaintField ForwardedOn = new("forwarded_on", Day, AnyYear: true);
    public static readonly ComplaintField AcknowledgedOn = new("acknowledged_on", Day, AnyYear: true);
    public static readonly ComplaintField RespondedOn = new("responded_on", Day, AnyYear: true);
    public static readonly ComplaintField ClosedOn = new("closed_on", Day, AnyYear: true);
    public static readonly ComplaintField Office = new("office", FieldKind.Office, Required: true, ByFiler: true);
    public static readonly ComplaintField ActionType = new("action_type", Code, Codes: ActionTypes.List, Required: true, ByFiler: true);
    public static readonly ComplaintField TradeRole = new("trade_role", Code, Codes: TradeRoles.List, ByFiler: true);
    public static readonly ComplaintField EntityType = new("entity_type", Code, Codes: EntityTypes.List, ByFiler: true);
    public static readonly ComplaintField EntityName = new("entity_name", Text, NameLimit, Required: true, ByFiler: true, Personal: true);
    public static readonly ComplaintField EntityCity = new("entity_city", Text, CityLimit, ByFiler: true, Personal: true);
    public static readonly ComplaintField EntityState = new("entity_state", State, ByFiler: true);
    public static readonly ComplaintField Naics = new("naics", Text, ByFiler: true);
    public static readonly ComplaintField Employees = new("employees", Whole, ByFiler: true);
    public static readonly ComplaintField AnnualReceipts = new("annual_receipts", Money, ByFiler: true);
    public static readonly ComplaintField Population = new("population", Whole, ByFiler: true);
    public static readonly ComplaintField ContactName = new("contact_name", Text, NameLimit, ByFiler: true, Personal: true);
    public static readonly ComplaintField ContactEmail = new("contact_email", Email, EmailLimit, ByFiler: true, Personal: true);
    public static readonly ComplaintField Subject = new("subject", Text, NameLimit, Required: true, ByFiler: true, Personal: true);
    public static readonly ComplaintField Narrative = new("narrative", Text, NarrativeLimit, Required: true, ByFiler: true, Personal: true);
    public static readonly ComplaintField DesiredOutcome = new("desired_outcome", Text, DesiredOutcomeLimit, ByFiler: true, Personal: true);
    public static readonly ComplaintField AmountAtIssue = new("amount_at_issue", Money, ByFiler: true);
    public static readonly ComplaintField PenaltyAssessed = new("penalty_assessed", Money, ByFiler: true);
    public static readonly ComplaintField PenaltyFinal = new("penalty_final", Money);

    public static readonly ComplaintField Confidentiality =
        new("confidentiality", Code, Codes: Confidentialities.List, ByFiler: true, Default: Confidentialities.Closed);

    public static readonly ComplaintField Outcome = new("outcome", Code, Codes: Outcomes.List);
    public static readonly ComplaintField Finding = new("finding", Code, Codes: Findings.List);
    public static readonly ComplaintField RetaliationAlleged = new("retaliation_alleged", YesNo, ByFiler: true);
    public static readonly ComplaintField Language = new("language", Code, Codes: Languages.List, ByFiler: true, Default: Languages.English);

    // Asked on the form beside the columns of the CSV.
    public static readonly ComplaintField LawCited = new("law_cited", Text, NameLimit, ByFiler: true);
    public static readonly ComplaintField AgencyCaseNumber = new("agency_case_number", Text, ReferenceLimit, ByFiler: true, Personal: true);
    public static readonly ComplaintField ContactPhone = new("contact_phone", Text, ReferenceLimit, ByFiler: true, Personal: true);
    public static readonly ComplaintField StatementOfFacts = new("statement_of_facts", Text, StatementLimit, ByFiler: true, Personal: true);

    public static readonly ComplaintField NoticeOn = new("notice_on", Day, ByFiler: true, AnyYear: true);
    public static readonly ComplaintField LocalContactTried = new("local_contact_tried", YesNo, ByFiler: true);
    public static readonly ComplaintField FiledBy = new("filed_by", Code, Codes: FiledByCodes.List, ByFiler: true);
    public static readonly ComplaintField AgentAuthority = new("agent_authority", Text, NameLimit, ByFiler: true, Personal: true);
    public static readonly ComplaintField ContactBy = new("contact_by", Code, Codes: ContactWays.List, ByFiler: true);
    public static readonly ComplaintField ContactPost = new("contact_post", Text, PostalLimit, ByFiler: true, Personal: true);
    public static readonly ComplaintField InterpreterWanted = new("interpreter_wanted", YesNo, ByFiler: true);
    public static readonly ComplaintField PublishConsent = new("publish_consent", YesNo, ByFiler: true);

    /// <summary>What the filer lets an office see beyond the level <c>facts</c>.</summary>
    public static readonly ComplaintField DisclosedFields = new("disclosed_fields", Ticks, ByFiler: true);

    /// <summary>The columns of the complaint CSV, in their order of export.</summary>
    public static readonly IReadOnlyList<ComplaintField> Csv =
    [
        Reference, Source, OnoReference, OccurredOn, ReceivedOn, ArrivedOn, CompletedOn, ForwardedOn, AcknowledgedOn, RespondedOn, ClosedOn,
        Office, ActionType, TradeRole, EntityType, EntityName, EntityCity, EntityState, Naics, Employees, AnnualReceipts, Population,
        ContactName, ContactEmail, Subject, Narrative, DesiredOutcome, AmountAtIssue, PenaltyAssessed, PenaltyFinal, Confidentiality, Outcome,
        Finding, RetaliationAlleged, Language,
    ];

    /// <summary>What the filer may give through the API, and so the only properties that it accepts.</summary>
    public static readonly IReadOnlyList<ComplaintField> ByFiler = [.. Csv.Where(field => field.ByFiler)];

    /// <summary>What the form asks beyond the API.</summary>
    public static readonly IReadOnlyList<ComplaintField> FormOnly =
    [
        LawCited, AgencyCaseNumber, ContactPhone, StatementOfFacts, NoticeOn, LocalContactTried, FiledBy, AgentAuthority, ContactBy, ContactPost,
        InterpreterWanted, PublishConsent, DisclosedFields,
    ];

    public static ComplaintField? Find(string name) => Csv.FirstOrDefault(field => field.Name == name);
}
