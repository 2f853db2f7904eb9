using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>
/// What a small entity filed about an enforcement action, and where it stands. Only use cases write it; each write is one
/// entry of the ledger. Days are days in the agency's zone, money is cents.
/// </summary>
public sealed class Complaint : IRecord
{
    public long Id { get; set; }

    long IRecord.ComplaintId => Id;

    /// <summary>Our own reference, <c>RF-YYYY-NNNNN</c>: fiscal year of receipt and a running number, never reused.</summary>
    public required string Reference { get; set; }

    /// <summary>An outside or legacy reference, unique when given.</summary>
    public string? OutsideReference { get; set; }

    public required string Source { get; set; }

    public string? OnoReference { get; set; }

    public ComplaintState State { get; set; }

    /// <summary>The number of ledger entries of this complaint: what a stale page is recognised by.</summary>
    public int Version { get; set; }

    public DateOnly? OccurredOn { get; set; }

    /// <summary>The complaint first reached the government: ONO for what ONO forwards, else the agency.</summary>
    public DateOnly ReceivedOn { get; set; }

    /// <summary>It arrived at this office.</summary>
    public DateOnly? ArrivedOn { get; set; }

    public DateOnly? AcknowledgedOn { get; set; }

    public DateOnly? CompletedOn { get; set; }

    /// <summary>Day 0 of the rated clock: ONO's forward date for source ono, for all others the day it was complete.</summary>
    public DateOnly? ForwardedOn { get; set; }

    /// <summary>The final response reached ONO (ono) or was sent to the filer (others). An interim one never sets it.</summary>
    public DateOnly? RespondedOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>The moment it was filed or imported, UTC.</summary>
    public DateTimeOffset RecordedAt { get; set; }

    public required string OfficeCode { get; set; }

    public required string ActionType { get; set; }

    public string? TradeRole { get; set; }

    public string? EntityType { get; set; }

    [Personal(1)]
    public required string EntityName { get; set; }

    [Personal(2)]
    public string? EntityCity { get; set; }

    public string? EntityState { get; set; }

    public string? Naics { get; set; }

    public long? Employees { get; set; }

    public long? AnnualReceiptsCents { get; set; }

    public long? Population { get; set; }

    /// <summary>One of <see cref="SizeVerdicts"/>, by the size table in force on the day of receipt.</summary>
    public required string SizeVerdict { get; set; }

    /// <summary>The version of the size table that was asked; null when none was.</summary>
    public string? SizeTableVersion { get; set; }

    [Personal(3)]
    public string? ContactName { get; set; }

    [Personal(4)]
    public string? ContactEmail { get; set; }

    [Personal(5)]
    public required string Subject { get; set; }

    [Personal(6)]
    public required string Narrative { get; set; }

    [Personal(7)]
    public string? DesiredOutcome { get; set; }

    /// <summary>What an office gets at the level <c>facts</c>: written for it and confirmed by the filer.</summary>
    [Personal(8)]
    public string? StatementOfFacts { get; set; }

    /// <summary>The law or regulation that the office relied on, as the filer gives it.</summary>
    public string? LawCited { get; set; }

    /// <summary>The agency's own number of the enforcement action.</summary>
    [Personal(9)]
    public string? AgencyCaseNumber { get; set; }

    [Personal(10)]
    public string? ContactPhone { get; set; }

    /// <summary>The day printed on the agency's notice; the filer's own legal deadlines run from it.</summary>
    public DateOnly? NoticeOn { get; set; }

    /// <summary>Whether the filer had turned to the local office before.</summary>
    public bool? LocalContactTried { get; set; }

    /// <summary>Who writes for the entity: a code of <see cref="FiledByCodes"/>; null when the filer did not say.</summary>
    public string? FiledBy { get; set; }

    /// <summary>By what an agent may speak for the entity, as the agent says it.</summary>
    [Personal(11)]
    public string? AgentAuthority { get; set; }

    /// <summary>A code of <see cref="ContactWays"/>; null when the filer did not choose.</summary>
    public string? ContactBy { get; set; }

    /// <summary>Where letters go, for people without e-mail.</summary>
    [Personal(12)]
    public string? ContactPost { get; set; }

    public bool? InterpreterWanted { get; set; }

    /// <summary>Whether the narrative may be published after everything that points to somebody was taken out; null and false both mean no.</summary>
    public bool? PublishConsent { get; set; }

    /// <summary>Fields that the filer lets an office see beyond the level <c>facts</c>: names of the disclosure table, comma-separated.</summary>
    public string? DisclosedFields { get; set; }

    public long? AmountAtIssueCents { get; set; }

    public long? PenaltyAssessedCents { get; set; }

    public long? PenaltyFinalCents { get; set; }

    public required string Confidentiality { get; set; }

    public string? Outcome { get; set; }

    public string? Finding { get; set; }

    public bool? RetaliationAlleged { get; set; }

    public required string Language { get; set; }

    /// <summary>The account that works on it; null when nobody does.</summary>
    public string? AssigneeId { get; set; }

    /// <summary>How often it was reopened: past closures are in <see cref="Reopening"/>.</summary>
    public int Reopenings { get; set; }

    /// <summary>The next day something is due from the agency, and by which clock, or <see cref="Escalation.Due"/>; null when nothing is.</summary>
    public DateOnly? DueOn { get; set; }

    public string? DueClock { get; set; }

    /// <summary>Where the Commissioner set a day: the later one of it and of what is due by the clocks, as the earlier one is <see cref="DueOn"/>; null otherwise.</summary>
    public DateOnly? ClockDueOn { get; set; }

    public string? ClockDueClock { get; set; }

    /// <summary>What is due as those outside this office are told: what is raised to the Commissioner is nothing to them.</summary>
    public (DateOnly? On, string? Clock) DueByClocks => DueClock == Escalation.Due ? (ClockDueOn, ClockDueClock) : (DueOn, DueClock);

    /// <summary>SHA-256 of the tracking key; the key itself is never stored.</summary>
    public byte[]? TrackingKeyHash { get; set; }

    /// <summary>The day on which all personal values of it were disposed of; null while they are kept.</summary>
    public DateOnly? DisposedOn { get; set; }

    /// <summary>The day on which the filer said that the answer did not solve the matter; null when not, or when it was taken up again since.</summary>
    public DateOnly? UnsolvedOn { get; set; }

    /// <summary>The day on which the filer was told why the answer stands all the same.</summary>
    public DateOnly? UnsolvedAnsweredOn { get; set; }

    /// <summary>A code of <see cref="UsefulnessCodes"/>: the filer's latest word; null when they said nothing.</summary>
    public string? Usefulness { get; set; }

    /// <summary>The day of that word; null when they said nothing, and where they said it before the day was kept.</summary>
    public DateOnly? UsefulnessOn { get; set; }

    /// <summary>The reviews that its drafted response waits for, by code, separated by commas; null when it waits for none.</summary>
    public string? AwaitedReviews { get; set; }

    public bool IsOpen => State != ComplaintState.Closed;
}
