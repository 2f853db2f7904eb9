using System.Globalization;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>The fields of a complaint as text, for one audience: the disclosure policy is asked for each.</summary>
public static class FactsOf
{
    /// <summary>Every field of the catalogue that is given and disclosed, in the catalogue's order.</summary>
    public static IReadOnlyList<Fact> For(Complaint complaint, Audience audience)
    {
        var ticked = Ticked(complaint);
        return [.. All(complaint)
            .Where(fact => fact.Value.Length > 0 && DisclosurePolicy.Sees(audience, complaint.Confidentiality, fact.Field, ticked))];
    }

    public static IReadOnlySet<string> Ticked(Complaint complaint) =>
        (complaint.DisclosedFields ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    /// <summary>The value of one field as the CSV writes it; money with two decimals.</summary>
    public static string Text(Complaint complaint, ComplaintField field) => FieldText.Write(Value(complaint, field));

    private static IEnumerable<Fact> All(Complaint complaint) =>
        ComplaintFields.Csv.Concat(ComplaintFields.FormOnly).Select(field => new Fact(field.Name, Text(complaint, field)));

    private static object? Value(Complaint c, ComplaintField field) => field.Name switch
    {
        "reference" => c.OutsideReference,
        "source" => c.Source,
        "ono_reference" => c.OnoReference,
        "occurred_on" => c.OccurredOn,
        "received_on" => c.ReceivedOn,
        "arrived_on" => c.ArrivedOn,
        "completed_on" => c.CompletedOn,
        "forwarded_on" => c.ForwardedOn,
        "acknowledged_on" => c.AcknowledgedOn,
        "responded_on" => c.RespondedOn,
        "closed_on" => c.ClosedOn,
        "office" => c.OfficeCode,
        "action_type" => c.ActionType,
        "trade_role" => c.TradeRole,
        "amount_at_issue" => FieldText.WriteMoney(c.AmountAtIssueCents),
        "penalty_assessed" => FieldText.WriteMoney(c.PenaltyAssessedCents),
        "penalty_final" => FieldText.WriteMoney(c.PenaltyFinalCents),
        "confidentiality" => c.Confidentiality,
        "outcome" => c.Outcome,
        "finding" => c.Finding,
        "retaliation_alleged" => c.RetaliationAlleged,
        "language" => c.Language,
        _ => EntityOrWords(c, field),
    };

    private static string? EntityOrWords(Complaint c, ComplaintField field) => field.Name switch
    {
        "entity_type" => c.EntityType,
        "entity_name" => c.EntityName,
        "entity_city" => c.EntityCity,
        "entity_state" => c.EntityState,
        "naics" => c.Naics,
        "employees" => c.Employees?.ToString(CultureInfo.InvariantCulture),
        "annual_receipts" => FieldText.WriteMoney(c.AnnualReceiptsCents),
        "population" => c.Population?.ToString(CultureInfo.InvariantCulture),
        "contact_name" => c.ContactName,
        "contact_email" => c.ContactEmail,
        "contact_phone" => c.ContactPhone,
        "subject" => c.Subject,
        "narrative" => c.Narrative,
        "desired_outcome" => c.DesiredOutcome,
        "law_cited" => c.LawCited,
        "agency_case_number" => c.AgencyCaseNumber,
        "statement_of_facts" => c.StatementOfFacts,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Name, "A field of the catalogue without a value."),
    };
}
