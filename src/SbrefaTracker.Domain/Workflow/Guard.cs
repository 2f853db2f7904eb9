using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Substitutions;

namespace SbrefaTracker.Domain.Workflow;

/// <summary>What must be true before an action. Both codes have words in the resource files.</summary>
/// <param name="Code">The condition, as the help page states it: "the filer agreed that an office is told".</param>
/// <param name="RefusalCode">Its absence, as the person who is refused reads it.</param>
/// <param name="Holds">Looks only at its arguments and changes nothing.</param>
public record Guard<TFacts>(string Code, string RefusalCode, Func<TFacts, Actor, bool> Holds)
{
    public sealed override string ToString() => Code;
}

/// <summary>What must be true of a complaint before an action.</summary>
public sealed record Guard(string Code, string RefusalCode, Func<ComplaintFacts, Actor, bool> Holds) : Guard<ComplaintFacts>(Code, RefusalCode, Holds)
{
    /// <summary>Days after the end within which a filer may say that the matter is not solved.</summary>
    public const int DaysToSayUnsolved = 30;

    public static readonly Guard ConsentGiven = new(
        "consent_given", "workflow.consent_missing", (facts, _) => facts.Confidentiality is Confidentialities.Full or Confidentialities.Facts);

    public static readonly Guard NotAcknowledged = new(
        "not_acknowledged", "workflow.already_acknowledged", (facts, _) => !facts.Acknowledged);

    public static readonly Guard InquiryOpen = new(
        "inquiry_open", "workflow.no_open_inquiry", (facts, _) => facts.OpenInquiries > 0);

    public static readonly Guard NoInquiryOpen = new(
        "no_inquiry_open", "workflow.inquiry_still_open", (facts, _) => facts.OpenInquiries == 0);

    public static readonly Guard FinalReplyThere = new(
        "final_reply_there", "workflow.no_final_reply", (facts, _) => facts.HasFinalReply);

    /// <summary>A liaison, and whoever stands in for one, speaks only for an office that was asked; an analyst or the representative records any office's letter.</summary>
    public static readonly Guard SpeaksForAskedOffice = new(
        "speaks_for_asked_office",
        "workflow.not_your_office",
        (facts, actor) =>
            actor.Is(Roles.Analyst) || actor.Is(Roles.Representative) || OfficeDoor.Offices(actor).Overlaps(facts.OfficesWithOpenInquiry));

    public static readonly Guard DelegationThere = new(
        "delegation_there", "workflow.nothing_delegated", (facts, _) => facts.DelegatedInquiries > 0);

    public static readonly Guard TimeAskedFor = new(
        "time_asked_for", "workflow.no_time_asked_for", (facts, _) => facts.TimeRequests > 0);

    public static readonly Guard DraftExists = new(
        "draft_exists", "workflow.no_draft", (facts, _) => facts.HasDraft);

    public static readonly Guard DraftIsInterim = new(
        "draft_is_interim", "workflow.draft_is_final", (facts, _) => !facts.DraftIsFinal);

    public static readonly Guard DraftIsFinal = new(
        "draft_is_final", "workflow.draft_is_interim", (facts, _) => facts.DraftIsFinal);

    public static readonly Guard DraftCleared = new(
        "draft_cleared", "workflow.not_cleared", (facts, _) => facts.DraftCleared);

    public static readonly Guard DraftNotCleared = new(
        "draft_not_cleared", "workflow.already_cleared", (facts, _) => !facts.DraftCleared);

    /// <summary>Clearance is a second person's approval; a draft of unknown origin cannot be cleared by anybody.</summary>
    public static readonly Guard AnotherThanTheDrafter = new(
        "another_than_the_drafter",
        "workflow.second_person_needed",
        (facts, actor) => facts.DrafterId is not null && facts.DrafterId != actor.Id);

    public static readonly Guard ReviewNeeded = new(
        "review_needed", "workflow.no_review_needed", (facts, _) => facts.NeedsReview);

    /// <summary>Whoever clears relies on those who know the law, and on those who know what may be told of people.</summary>
    public static readonly Guard ReviewsMade = new(
        "reviews_made", "workflow.review_awaited", (facts, _) => !facts.ReviewAwaited);

    public static readonly Guard CommentOpen = new(
        "comment_open", "workflow.no_open_comment", (facts, _) => facts.OpenComments > 0);

    public static readonly Guard CommentsSettled = new(
        "comments_settled", "workflow.comment_unsettled", (facts, _) => facts.MustSettle == 0);

    public static readonly Guard DayZeroKnown = new(
        "day_zero_known", "workflow.day_zero_missing", (facts, _) => facts.ReadyForClock);

    public static readonly Guard NotPaused = new(
        "not_paused", "workflow.already_paused", (facts, _) => !facts.Paused);

    public static readonly Guard Paused = new(
        "paused", "workflow.not_paused", (facts, _) => facts.Paused);

    /// <summary>The final response ended the rated clock: there is nothing left to pause or to extend.</summary>
    public static readonly Guard ClockRuns = new(
        "clock_runs", "workflow.clock_ended", (facts, _) => !facts.FinalResponseSent);

    /// <summary>What was disposed of cannot be taken up again, and nothing personal may be added to it.</summary>
    public static readonly Guard NotDisposed = new(
        "not_disposed", "workflow.already_disposed", (facts, _) => !facts.Disposed);

    /// <summary>Thirty days are ours, not the law's: long enough to read an answer, short enough to look at the matter while it is fresh.</summary>
    public static readonly Guard EndedLately = new(
        "ended_lately", "workflow.thirty_days_over", (facts, _) => facts.DaysSinceEnd <= DaysToSayUnsolved);

    public static readonly Guard NotSaidUnsolved = new(
        "not_said_unsolved", "workflow.already_said_unsolved", (facts, _) => !facts.SaidUnsolved);

    public static readonly Guard UnsolvedAwaitsAnswer = new(
        "unsolved_awaits_answer", "workflow.nothing_unsolved", (facts, _) => facts is { SaidUnsolved: true, UnsolvedAnswered: false });

    /// <summary>Whoever wrote the answer does not judge whether it stands: our letters promise the filer another person. Whoever cleared it is one, so that somebody always is.</summary>
    public static readonly Guard AnotherThanTheAuthor = new(
        "another_than_the_author", "workflow.written_by_you", (facts, actor) => facts.AnswerWrittenBy != actor.Id);

    /// <summary>What is held stays as it is. Due days that a closure moves are none of what is held, and move.</summary>
    public static readonly Guard NotHeld = new(
        "not_held", "workflow.on_hold", (facts, actor) => facts.HoldsBy.Count == 0 || actor.Is(Roles.Clock));

    /// <summary>A first statement may be written while a hold is in force, because an office must be asked; one that is there stays.</summary>
    public static readonly Guard StatementNotHeld = new(
        "statement_not_held", "workflow.statement_on_hold", (facts, _) => facts.HoldsBy.Count == 0 || !facts.FactsStated);

    public static readonly Guard HoldThere = new(
        "hold_there", "workflow.no_hold", (facts, _) => facts.HoldsBy.Count > 0);

    /// <summary>Whoever placed a hold does not decide alone that it is over.</summary>
    public static readonly Guard AnotherThanThePlacer = new(
        "another_than_the_placer", "workflow.placed_by_you", (facts, actor) => facts.HoldsBy.Count == 0 || facts.HoldsBy.Any(by => by != actor.Id));

    /// <summary>Says no more than that something is open: not everybody may know of a restricted matter.</summary>
    public static readonly Guard NothingOpenBeside = new(
        "nothing_open_beside", "workflow.something_open", (facts, _) => facts.OpenMatters == 0);

    public static readonly Guard DisposalProposed = new(
        "disposal_proposed", "workflow.no_disposal_proposed", (facts, _) => facts.DisposalProposedBy is not null);

    public static readonly Guard NoDisposalProposed = new(
        "no_disposal_proposed", "workflow.disposal_already_proposed", (facts, _) => facts.DisposalProposedBy is null);

    /// <summary>What is emptied for good is never one person's decision.</summary>
    public static readonly Guard AnotherThanTheProposer = new(
        "another_than_the_proposer", "workflow.proposed_by_you", (facts, actor) => facts.DisposalProposedBy != actor.Id);

    public static readonly Guard MatterThere = new(
        "matter_there", "workflow.no_matter", (facts, _) => facts.Matters > 0);

    public static readonly Guard MatterOpen = new(
        "matter_open", "workflow.no_open_matter", (facts, _) => facts.OpenMatters > 0);

    public static readonly Guard TagThere = new(
        "tag_there", "workflow.no_tag", (facts, _) => facts.Tags > 0);

    public static readonly Guard LinkThere = new(
        "link_there", "workflow.no_link", (facts, _) => facts.Links > 0);

    public static readonly Guard Merged = new(
        "merged", "workflow.not_merged", (facts, _) => facts.IsMerged);

    /// <summary>What was merged is taken back, with its link: a complaint that goes on is nobody's duplicate.</summary>
    public static readonly Guard NotMerged = new(
        "not_merged", "workflow.is_merged", (facts, _) => !facts.IsMerged);

    /// <summary>What leads others is not merged itself: nobody should have to follow a chain to where the work is done.</summary>
    public static readonly Guard LeadsNone = new(
        "leads_none", "workflow.leads_merged", (facts, _) => facts.LeadsMerged == 0);

    /// <summary>A letter about a restricted matter counts for the matter's readers alone: to all others it is not there.</summary>
    public static readonly Guard MailLeft = new(
        "mail_left", "workflow.no_mail_left", (facts, actor) => facts.LeftMails > 0 || facts.LeftMailsOfMatters.Any(kind => MatterReaders.MayRead(actor, kind)));

    /// <summary>Without a final response a complaint ends only with an outcome that needs none.</summary>
    public static readonly Guard OutcomeNeedsNoResponse = new(
        "outcome_needs_no_response",
        "workflow.outcome_needs_response",
        (facts, _) => facts.FinalResponseSent || facts.ChosenOutcome is null || Outcomes.NeedNoResponse.Contains(facts.ChosenOutcome));
}
