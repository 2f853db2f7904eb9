using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Copies;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Matters;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>All that one audience may see of one complaint, and what the actor may do with it now.</summary>
public sealed record ComplaintView
{
    public required string Reference { get; init; }

    /// <summary>What a command must say to prove that the page is not stale.</summary>
    public required int Version { get; init; }

    public required ComplaintState State { get; init; }

    public required string Subject { get; init; }

    public required string EntityName { get; init; }

    public required string OfficeCode { get; init; }

    public required string OfficeName { get; init; }

    public required string ActionType { get; init; }

    public required string Confidentiality { get; init; }

    public required string Language { get; init; }

    public DateOnly? DueOn { get; init; }

    public string? DueClock { get; init; }

    /// <summary>What letters to people outside may say is due.</summary>
    public DateOnly? DueOutside { get; init; }

    /// <summary>A day that the Commissioner set comes before what the clocks say.</summary>
    public bool IsDueByDecision => DueClock == Domain.Complaints.Escalation.Due;

    public bool RetaliationAlleged { get; init; }

    /// <summary>The day its personal values were disposed of; null while they are kept.</summary>
    public DateOnly? DisposedOn { get; init; }

    public string? AssigneeName { get; init; }

    /// <summary>Every disclosed fact in the order of the catalogue; the value as text, codes as codes.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    public required SizeJudgement Size { get; init; }

    /// <summary>The verdict that was recorded with the complaint, by which it is counted, and the version of the size table it rests on; null without a table.</summary>
    public required (string Verdict, string? Table) SizeOnRecord { get; init; }

    /// <summary>The version of the table that decides of it today; null when there is none.</summary>
    public required string? SizeTableToday { get; init; }

    /// <summary>A table that was loaded since says otherwise.</summary>
    public bool IsSizeOtherwiseToday => Size.Verdict != SizeOnRecord.Verdict;

    public required IReadOnlyList<ClockView> Clocks { get; init; }

    public required IReadOnlyList<StoryEntry> Story { get; init; }

    public required IReadOnlyList<InquiryView> Inquiries { get; init; }

    public required IReadOnlyList<ResponseView> Responses { get; init; }

    /// <summary>The reviews that the drafted response waits for, by code, for staff.</summary>
    public IReadOnlyList<string> AwaitedReviews { get; init; } = [];

    public required IReadOnlyList<MailView> Mails { get; init; }

    /// <summary>Where letters to the filer go by hand, "" where no way is on file; null where they go by e-mail, and for whoever reads none of them.</summary>
    public string? ByHandTo { get; init; }

    /// <summary>Field by field, which audience sees it at the complaint's level.</summary>
    public required IReadOnlyList<Disclosed> Disclosure { get; init; }

    /// <summary>What each audience reads of the fields, for staff alone: they read all of it anyway.</summary>
    public IReadOnlyDictionary<Audience, IReadOnlyList<Fact>> ReadBy { get; init; } = new Dictionary<Audience, IReadOnlyList<Fact>>();

    public required IReadOnlyList<Offer> Offers { get; init; }

    /// <summary>The office that a routing rule proposes to ask; null when none does.</summary>
    public string? OfficeToAsk => Story.FirstOrDefault(entry => entry.Action == PastTense.Of(ComplaintAction.Route))?.Detail.GetValueOrDefault("ask");

    /// <summary>The latest raising to the Commissioner, for staff; null when there was none.</summary>
    public EscalationView? Escalation { get; init; }

    /// <summary>The Commissioner is to decide.</summary>
    public bool WaitsForDecision => Escalation is { DecidedOn: null } && State == ComplaintState.Escalated;

    /// <summary>The Commissioner decided, and the work goes on.</summary>
    public bool HasDecisionToFollow => Escalation is { DecidedOn: not null } && State != ComplaintState.Closed;

    /// <summary>The running summary, for staff; null when there is none.</summary>
    public SummaryView? Summary { get; init; }

    /// <summary>The words that staff put on it, in their order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The restricted matters that this actor may read.</summary>
    public IReadOnlyList<MatterView> Matters { get; init; } = [];

    /// <summary>Retaliation is reported, and no matter of it was opened; said to those who open one.</summary>
    public bool AwaitsMatter { get; init; }

    /// <summary>The day by which an office would have to reply that is asked today.</summary>
    public DateOnly ReplyDueIfAsked { get; init; }

    /// <summary>Legal holds, for staff, also those that are over.</summary>
    public IReadOnlyList<HoldView> Holds { get; init; } = [];

    /// <summary>The proposal to dispose of the personal values that waits for a second person, for staff; null when there is none.</summary>
    public ProposalView? Proposal { get; init; }

    /// <summary>Other complaints that it has to do with, for staff, also what was undone.</summary>
    public IReadOnlyList<LinkView> Links { get; init; } = [];

    /// <summary>The campaign that it belongs to, for staff; null when none.</summary>
    public Membership? Campaign { get; init; }

    /// <summary>The earlier complaint that told the same; null when there is none, and when a link between the two says what they have to do with each other.</summary>
    public CopyView? CopyOf { get; init; }

    /// <summary>The checklist as it was gone through last, for staff; null when nobody did.</summary>
    public TriageView? Triage { get; init; }
}

/// <param name="Decision">What was decided; null while it is not.</param>
/// <param name="DoneBy">The day by which that is to be done.</param>
public sealed record EscalationView(DateOnly RaisedOn, string Reason, DateOnly? DecidedOn, string? Decision, DateOnly? DoneBy)
{
    /// <summary>The day of the final response that was sent since: what was decided is done. Null while none was.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The days from the decision to the one by which it is to be done, counted or not, and why; null where there is no such day.</summary>
    public Deadline? Count { get; init; }
}

/// <param name="Answers">A code of <c>TriageAnswers</c> by the question's code, in the order of the checklist.</param>
public sealed record TriageView(DateOnly On, string By, IReadOnlyList<(string Item, string Answer)> Answers, string? Note);

/// <param name="Number">What a new summary says that it replaces.</param>
public sealed record SummaryView(int Number, string Text, string By, DateOnly On);

/// <param name="Field">Name in the catalogue.</param>
public sealed record Fact(string Field, string Value);

/// <summary>One clock as it stands, with its days.</summary>
public sealed record ClockView(ClockKind Kind, ClockReading Reading, IReadOnlyList<Domain.Calendar.CalendarDay> DayByDay, DateOnly Start, DateOnly? End)
{
    /// <summary>The day from which nobody waits for it any more, because the complaint ended without it; null while somebody does, and where it was done.</summary>
    public DateOnly? StoppedOn { get; init; }

    public bool Runs => End is null && StoppedOn is null;
}

public sealed record MailView(long Id, DateTimeOffset At, string Kind, string Recipient, string Subject, string Text, string Status, int Attempts, string? LastError)
{
    /// <summary>What was done because it did not arrive, a code; null while nothing was.</summary>
    public string? TakenUpAs { get; init; }

    public DateTimeOffset? TakenUpAt { get; init; }

    /// <summary>When a mail server took it over; null while none did.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it is tried next, where it waits.</summary>
    public DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>It is still to be sent by itself.</summary>
    public bool IsWaiting => Status == QueuedMailStatus.Waiting;

    /// <summary>The version of the template that it was written from; null when it was from none.</summary>
    public string? Template { get; init; }

    /// <summary>The restricted matter that it is about; null of all others.</summary>
    public long? MatterId { get; init; }

    /// <summary>What stood around it when it was written; null of what was written before that was kept.</summary>
    public Letterhead? Letterhead { get; init; }

    /// <summary>Its print is kept.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>When that was made, behind the sending; null of what has none.</summary>
    public DateTimeOffset? PrintedBehindAt { get; init; }

    /// <summary>It is a letter whose print is kept as soon as it is made.</summary>
    public bool AwaitsPrint { get; init; }

    /// <summary>It is for the National Ombudsman; its recipient is "" when no address was set.</summary>
    public bool IsToOmbudsman => MailDuties.ToOmbudsman.Contains(Kind, StringComparer.Ordinal);

    public bool IsToFiler => MailDuties.IsForFiler(Kind);

    /// <summary>It is for an office, or for those who are told of what an office owes.</summary>
    public bool IsToOffice => MailDuties.ToOffices.Contains(Kind, StringComparer.Ordinal);

    /// <summary>Staff send it themselves.</summary>
    public bool IsByHand => Status == QueuedMailStatus.ByHand;

    /// <summary>In which it was written: that of its template, else the filer's, and to offices that in which they were asked.</summary>
    /// <param name="filers">The language of the complaint, a code of <c>Languages</c>.</param>
    public string LanguageIn(string filers) => Template?.Split('/') is [_, var language, _] ? language : IsToFiler ? filers : Correspondence.Letters.LanguageOf(Kind, Subject);

    /// <summary>It did not arrive, whatever was done about it since.</summary>
    public bool IsUnreceived => QueuedMailStatus.Unreceived.Contains(Status);

    /// <summary>It did not arrive, and somebody is to take it up.</summary>
    public bool IsLeft => TakenUpAs is null && QueuedMailStatus.Left.Contains(Status);
}

/// <param name="Audiences">Who gets the field at the complaint's level, with what the filer ticked.</param>
public sealed record Disclosed(string Field, IReadOnlySet<Audience> Audiences);
