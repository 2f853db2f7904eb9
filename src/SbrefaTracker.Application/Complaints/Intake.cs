using System.Globalization;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using static SbrefaTracker.Domain.Complaints.ComplaintFields;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Makes a complaint out of what was given, the same for form, API, staff entry and import.</summary>
public static class Intake
{
    /// <summary>The complaint as given; size, due day, reference and id are not set yet.</summary>
    public static Complaint From(ComplaintInput input, DateTimeOffset now)
    {
        var complaint = new Complaint
        {
            Reference = "",
            OutsideReference = input.Text(Reference),
            Source = input.Text(Source)!,
            OnoReference = input.Text(OnoReference),
            OfficeCode = input.Text(Office)!,
            ActionType = input.Text(ActionType)!,
            EntityName = input.Text(EntityName) ?? "",
            Subject = input.Text(Subject)!,
            Narrative = input.Text(Narrative)!,
            Confidentiality = input.Text(Confidentiality)!,
            Language = input.Text(Language)!,
            SizeVerdict = SizeVerdicts.Undetermined,
            RecordedAt = now,
        };
        Dates(complaint, input);
        Entity(complaint, input);
        Substance(complaint, input);
        complaint.State = StateOf(complaint);
        return complaint;
    }

    /// <summary>Our own reference: fiscal year of receipt and running number, at least five digits.</summary>
    public static string ReferenceOf(FiscalYear year, long number) => string.Create(CultureInfo.InvariantCulture, $"RF-{year.Year:0000}-{number:00000}");

    /// <summary>Sets the next due day from the complaint's dates, or from what the Commissioner decided where that comes first; the later of the two stands beside it.</summary>
    public static void SetDue(
        Complaint complaint,
        Rulebook rules,
        IReadOnlyList<DateOnly> openInquiryDues,
        IReadOnlyList<PauseSpan> pauses,
        IReadOnlyList<ExtensionGrant> extensions,
        DateOnly? decided,
        DateOnly today)
    {
        var due = complaint.IsOpen
            ? NextDue.Of(DatesOf(complaint, openInquiryDues), rules.Lengths(complaint), rules.CalendarOf(complaint), pauses, extensions, today)
            : null;
        complaint.DueOn = due?.Due;
        complaint.DueClock = due?.Clock.ToString();
        (complaint.ClockDueOn, complaint.ClockDueClock) = (null, null);
        if (!complaint.IsOpen || decided is not { } day)
        {
            return;
        }

        if (complaint.DueOn <= day)
        {
            (complaint.ClockDueOn, complaint.ClockDueClock) = (day, Escalation.Due);
            return;
        }

        (complaint.ClockDueOn, complaint.ClockDueClock) = (complaint.DueOn, complaint.DueClock);
        (complaint.DueOn, complaint.DueClock) = (day, Escalation.Due);
    }

    /// <summary>The dates from which the clocks run.</summary>
    public static ClockDates DatesOf(Complaint complaint, IReadOnlyList<DateOnly> openInquiryDues) => new(
        complaint.ReceivedOn,
        complaint.ArrivedOn,
        complaint.AcknowledgedOn,
        complaint.CompletedOn,
        complaint.ForwardedOn,
        complaint.RespondedOn,
        complaint.ClosedOn,
        complaint.Source,
        openInquiryDues);

    /// <summary>How the filer is to be reached; what is not given is emptied.</summary>
    public static void Contact(Complaint complaint, ComplaintInput input)
    {
        complaint.ContactName = input.Text(ContactName);
        complaint.ContactEmail = input.Text(ContactEmail);
        complaint.ContactPhone = input.Text(ContactPhone);
        complaint.ContactBy = input.Text(ContactBy);
        complaint.ContactPost = input.Text(ContactPost);
        complaint.InterpreterWanted = input.YesNo(InterpreterWanted);
    }

    private static void Dates(Complaint complaint, ComplaintInput input)
    {
        complaint.OccurredOn = input.Day(OccurredOn);
        complaint.NoticeOn = input.Day(NoticeOn);
        complaint.ReceivedOn = input.Day(ReceivedOn)!.Value;
        complaint.ArrivedOn = input.Day(ArrivedOn);
        complaint.CompletedOn = input.Day(CompletedOn);
        complaint.ForwardedOn = input.Day(ForwardedOn);
        complaint.AcknowledgedOn = input.Day(AcknowledgedOn);
        complaint.RespondedOn = input.Day(RespondedOn);
        complaint.ClosedOn = input.Day(ClosedOn);
    }

    private static void Entity(Complaint complaint, ComplaintInput input)
    {
        complaint.TradeRole = input.Text(TradeRole);
        complaint.EntityType = input.Text(EntityType);
        complaint.EntityCity = input.Text(EntityCity);
        complaint.EntityState = input.Text(EntityState);
        complaint.Naics = input.Text(Naics);
        complaint.Employees = input.Number(Employees);
        complaint.AnnualReceiptsCents = input.Number(AnnualReceipts);
        complaint.Population = input.Number(Population);
        complaint.FiledBy = input.Text(FiledBy);
        complaint.AgentAuthority = input.Text(AgentAuthority);
        Contact(complaint, input);
    }

    private static void Substance(Complaint complaint, ComplaintInput input)
    {
        complaint.DesiredOutcome = input.Text(DesiredOutcome);
        complaint.StatementOfFacts = input.Text(StatementOfFacts);
        complaint.LawCited = input.Text(LawCited);
        complaint.AgencyCaseNumber = input.Text(AgencyCaseNumber);
        complaint.AmountAtIssueCents = input.Number(AmountAtIssue);
        complaint.PenaltyAssessedCents = input.Number(PenaltyAssessed);
        complaint.PenaltyFinalCents = input.Number(PenaltyFinal);
        complaint.Outcome = input.Text(Outcome);
        complaint.Finding = input.Text(Finding);
        complaint.RetaliationAlleged = input.YesNo(RetaliationAlleged);
        complaint.LocalContactTried = input.YesNo(LocalContactTried);
        complaint.PublishConsent = input.YesNo(PublishConsent);
        complaint.DisclosedFields = input.Text(DisclosedFields);
    }

    // Contracts section 3, "State after import"; a new filing has none of these dates and is received.
    private static ComplaintState StateOf(Complaint complaint) => complaint switch
    {
        { ClosedOn: not null } => ComplaintState.Closed,
        { RespondedOn: not null } => ComplaintState.Responded,
        { ForwardedOn: not null } or { CompletedOn: not null } => ComplaintState.UnderReview,
        _ => ComplaintState.Received,
    };
}
