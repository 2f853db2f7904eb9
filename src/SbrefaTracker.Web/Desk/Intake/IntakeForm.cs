using SbrefaTracker.Domain.Complaints;
using static SbrefaTracker.Domain.Complaints.ComplaintFields;

namespace SbrefaTracker.Web.Desk.Intake;

/// <summary>A group of fields under one heading.</summary>
public sealed record IntakeSection(string Code, IReadOnlyList<ComplaintField> Fields);

/// <summary>The fields of the staff entry, from the catalogue: all but those that only the life of the complaint gives.</summary>
public static class IntakeForm
{
    public static readonly IReadOnlyList<IntakeSection> Sections =
    [
        new("way", [Source, ReceivedOn, ArrivedOn, OnoReference, ForwardedOn, Reference, OccurredOn, NoticeOn, LocalContactTried]),
        new("matter", [ComplaintFields.Office, ActionType, LawCited, AgencyCaseNumber, AmountAtIssue, PenaltyAssessed, RetaliationAlleged]),
        new("entity", [EntityName, EntityType, TradeRole, EntityCity, EntityState, Naics, Employees, AnnualReceipts, Population, FiledBy, AgentAuthority]),
        new("contact", [ContactName, ContactEmail, ContactPhone, ContactBy, ContactPost, InterpreterWanted, Language]),
        new("words", [Subject, Narrative, DesiredOutcome, Confidentiality, StatementOfFacts, DisclosedFields, PublishConsent]),
    ];

    public static IEnumerable<ComplaintField> Fields => Sections.SelectMany(section => section.Fields);
}
