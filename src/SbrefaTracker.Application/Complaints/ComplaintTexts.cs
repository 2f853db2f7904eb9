using SbrefaTracker.Domain.Complaints;
using static SbrefaTracker.Domain.Complaints.ComplaintFields;

namespace SbrefaTracker.Application.Complaints;

/// <summary>The value of each field of the catalogue in a complaint, as text: the way back of <see cref="Intake"/>, for pages and export alike.</summary>
public static class ComplaintTexts
{
    private static readonly Dictionary<ComplaintField, Func<Complaint, string>> Writers = new()
    {
        [Reference] = c => c.OutsideReference ?? "",
        [Source] = c => c.Source,
        [OnoReference] = c => c.OnoReference ?? "",
        [OccurredOn] = c => FieldText.Write(c.OccurredOn),
        [ReceivedOn] = c => FieldText.Write(c.ReceivedOn),
        [ArrivedOn] = c => FieldText.Write(c.ArrivedOn),
        [CompletedOn] = c => FieldText.Write(c.CompletedOn),
        [ForwardedOn] = c => FieldText.Write(c.ForwardedOn),
        [AcknowledgedOn] = c => FieldText.Write(c.AcknowledgedOn),
        [RespondedOn] = c => FieldText.Write(c.RespondedOn),
        [ClosedOn] = c => FieldText.Write(c.ClosedOn),
        [Office] = c => c.OfficeCode,
        [ActionType] = c => c.ActionType,
        [TradeRole] = c => c.TradeRole ?? "",
        [EntityType] = c => c.EntityType ?? "",
        [EntityName] = c => c.EntityName,
        [EntityCity] = c => c.EntityCity ?? "",
        [EntityState] = c => c.EntityState ?? "",
        [Naics] = c => c.Naics ?? "",
        [Employees] = c => FieldText.Write(c.Employees),
        [AnnualReceipts] = c => FieldText.WriteMoney(c.AnnualReceiptsCents),
        [Population] = c => FieldText.Write(c.Population),
        [ContactName] = c => c.ContactName ?? "",
        [ContactEmail] = c => c.ContactEmail ?? "",
        [Subject] = c => c.Subject,
        [Narrative] = c => c.Narrative,
        [DesiredOutcome] = c => c.DesiredOutcome ?? "",
        [AmountAtIssue] = c => FieldText.WriteMoney(c.AmountAtIssueCents),
        [PenaltyAssessed] = c => FieldText.WriteMoney(c.PenaltyAssessedCents),
        [PenaltyFinal] = c => FieldText.WriteMoney(c.PenaltyFinalCents),
        [Confidentiality] = c => c.Confidentiality,
        [Outcome] = c => c.Outcome ?? "",
        [Finding] = c => c.Finding ?? "",
        [RetaliationAlleged] = c => FieldText.Write(c.RetaliationAlleged),
        [Language] = c => c.Language,
        [LawCited] = c => c.LawCited ?? "",
        [AgencyCaseNumber] = c => c.AgencyCaseNumber ?? "",
        [ContactPhone] = c => c.ContactPhone ?? "",
        [StatementOfFacts] = c => c.StatementOfFacts ?? "",
        [NoticeOn] = c => FieldText.Write(c.NoticeOn),
        [LocalContactTried] = c => FieldText.Write(c.LocalContactTried),
        [FiledBy] = c => c.FiledBy ?? "",
        [AgentAuthority] = c => c.AgentAuthority ?? "",
        [ContactBy] = c => c.ContactBy ?? "",
        [ContactPost] = c => c.ContactPost ?? "",
        [InterpreterWanted] = c => FieldText.Write(c.InterpreterWanted),
        [PublishConsent] = c => FieldText.Write(c.PublishConsent),
        [DisclosedFields] = c => c.DisclosedFields ?? "",
    };

    /// <summary>The field exactly as import reads it back, money with two decimals; empty when it was not given.</summary>
    public static string Of(Complaint complaint, ComplaintField field) => Writers[field](complaint);

    /// <summary>The same by the field's name; "" where the catalogue has none of that name.</summary>
    public static string Of(Complaint complaint, string field) => Writers.FirstOrDefault(writer => writer.Key.Name == field).Value?.Invoke(complaint) ?? "";
}
