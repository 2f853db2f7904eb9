using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Workflow;

/// <summary>
/// What the guards of the workflow need to know of one complaint. Whatever is not said counts as the cautious value:
/// no consent, no draft, no clearance, no day 0.
/// </summary>
public sealed record ComplaintFacts
{
    /// <summary>The filer was told that the complaint arrived.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>A code of <see cref="Confidentialities"/>: how much an office may be told.</summary>
    public string Confidentiality { get; init; } = Confidentialities.Closed;

    /// <summary>The offices (by code) whose final reply is still awaited.</summary>
    public IReadOnlySet<string> OfficesWithOpenInquiry { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How many inquiries await a final reply; one office may have several.</summary>
    public int OpenInquiries { get; init; }

    /// <summary>How many of them a colleague of the office answers, as its liaison arranged.</summary>
    public int DelegatedInquiries { get; init; }

    /// <summary>Of how many of them the office asked for time, and nobody decided yet.</summary>
    public int TimeRequests { get; init; }

    /// <summary>An office replied for good to at least one inquiry.</summary>
    public bool HasFinalReply { get; init; }

    /// <summary>A response was drafted and neither sent nor returned.</summary>
    public bool HasDraft { get; init; }

    /// <summary>The draft is the final response; otherwise it is an interim one.</summary>
    public bool DraftIsFinal { get; init; }

    /// <summary>A second person approved the draft.</summary>
    public bool DraftCleared { get; init; }

    /// <summary>A rule asks for a review of the draft.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>A review that a rule asks for was not made, or asked for changes.</summary>
    public bool ReviewAwaited { get; init; }

    /// <summary>How many comments on the response are open.</summary>
    public int OpenComments { get; init; }

    /// <summary>How many of them must be settled before anything is sent.</summary>
    public int MustSettle { get; init; }

    /// <summary>The <c>Actor.Id</c> of whoever wrote the draft.</summary>
    public string? DrafterId { get; init; }

    /// <summary>The <c>Actor.Id</c> of whoever wrote the final response that was sent last; null where none was.</summary>
    public string? AnswerWrittenBy { get; init; }

    /// <summary>The adjusted clock stands still.</summary>
    public bool Paused { get; init; }

    /// <summary>A final response was sent at least once (<c>responded_on</c> is known).</summary>
    public bool FinalResponseSent { get; init; }

    /// <summary>Whole days since the final response was sent, or since it was closed without one; null when neither happened.</summary>
    public int? DaysSinceEnd { get; init; }

    /// <summary>The filer said that the answer did not solve the matter, and it was not taken up again since.</summary>
    public bool SaidUnsolved { get; init; }

    /// <summary>The filer was told why the answer stands all the same.</summary>
    public bool UnsolvedAnswered { get; init; }

    /// <summary>Day 0 of the rated clock is known: <c>forwarded_on</c> for source ono, for others the day it was complete.</summary>
    public bool ReadyForClock { get; init; }

    /// <summary>It was found complete, or is further than that.</summary>
    public bool WasComplete { get; init; }

    /// <summary>Its personal values were disposed of: nobody can work on it any more.</summary>
    public bool Disposed { get; init; }

    /// <summary>How many restricted matters there are beside it.</summary>
    public int Matters { get; init; }

    /// <summary>Who placed the legal holds that are in force (<c>Actor.Id</c>); empty when none is.</summary>
    public IReadOnlySet<string> HoldsBy { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>A statement of facts was written for the office.</summary>
    public bool FactsStated { get; init; }

    /// <summary>Who proposed to dispose of the personal values (<c>Actor.Id</c>); null while nobody did.</summary>
    public string? DisposalProposedBy { get; init; }

    /// <summary>How many of them are open.</summary>
    public int OpenMatters { get; init; }

    /// <summary>How many tags are on it.</summary>
    public int Tags { get; init; }

    /// <summary>It was merged into another complaint, and that holds.</summary>
    public bool IsMerged { get; init; }

    /// <summary>How many complaints were merged into it.</summary>
    public int LeadsMerged { get; init; }

    /// <summary>How many links to other complaints somebody made that can be undone.</summary>
    public int Links { get; init; }

    /// <summary>How many of its messages did not arrive and were not taken up.</summary>
    public int LeftMails { get; init; }

    /// <summary>The kinds of the restricted matters of which a letter did not arrive and was not taken up: codes of <see cref="Matters.MatterKinds"/>.</summary>
    public IReadOnlySet<string> LeftMailsOfMatters { get; init; } = new HashSet<string>();

    /// <summary>The outcome chosen for closing; null while closing is only offered.</summary>
    public string? ChosenOutcome { get; init; }
}
