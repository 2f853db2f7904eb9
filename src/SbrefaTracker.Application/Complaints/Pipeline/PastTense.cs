using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints.Pipeline;

/// <summary>What the ledger calls an action once it has happened. The names are fixed: old entries bear them.</summary>
public static class PastTense
{
    public const string Filed = "Filed";
    public const string Recorded = "Recorded";
    public const string Imported = "Imported";

    /// <summary>The filer was told that the story was published.</summary>
    public const string StoryTold = "StoryPublished";

    /// <summary>The print of a letter that was sent became part of the record. Nothing else changed: whoever had a form open goes on.</summary>
    public const string LetterPrinted = "LetterPrinted";

    /// <summary>An answer to the survey got the day on which it was given. Nothing else changed, as above.</summary>
    public const string AnswerDated = "AnswerDated";

    /// <summary>Made up, for demonstration: a complaint that begins so is not real.</summary>
    public const string DemoMade = "DemoMade";

    public static string Of(ComplaintAction action) => action switch
    {
        ComplaintAction.Acknowledge => "Acknowledged",
        ComplaintAction.AskFiler => "FilerAsked",
        ComplaintAction.Supply => "Supplied",
        ComplaintAction.Write => "FilerWrote",
        ComplaintAction.CorrectContact => "ContactCorrected",
        ComplaintAction.RenewKey => "KeyRenewed",
        ComplaintAction.AddEvidence => "EvidenceAdded",
        ComplaintAction.Triage => "Triaged",
        ComplaintAction.OpenMatter => "MatterOpened",
        ComplaintAction.RecordMatter => "MatterRecorded",
        ComplaintAction.CloseMatter => "MatterClosed",
        ComplaintAction.Link => "Linked",
        ComplaintAction.Unlink => "Unlinked",
        ComplaintAction.Merge => "Merged",
        ComplaintAction.Unmerge => "Unmerged",
        ComplaintAction.TellOutcome => "OutcomeTold",
        ComplaintAction.Split => "Split",
        ComplaintAction.Complete => "Completed",
        ComplaintAction.StateFacts => "FactsStated",
        ComplaintAction.ChangeConfidentiality => "ConfidentialityChanged",
        ComplaintAction.ChoosePublishing => "PublishingChosen",
        ComplaintAction.Assign => "Assigned",
        ComplaintAction.Route => "Routed",
        ComplaintAction.Summarize => "Summarized",
        ComplaintAction.Tag => "Tagged",
        ComplaintAction.Untag => "Untagged",
        ComplaintAction.AskOffice => "OfficeAsked",
        ComplaintAction.ReplyInterim => "InterimReplied",
        ComplaintAction.ReplyFinal => "FinalReplied",
        ComplaintAction.SendBack => "InquirySentBack",
        ComplaintAction.CallOff => "InquiryCalledOff",
        ComplaintAction.AskForTime => "TimeAskedFor",
        ComplaintAction.Delegate => "InquiryDelegated",
        ComplaintAction.TakeBack => "DelegationTakenBack",
        ComplaintAction.GrantTime => "TimeGranted",
        ComplaintAction.RefuseTime => "TimeRefused",
        ComplaintAction.Remind => "Reminded",
        ComplaintAction.AssessReply => "ReplyAssessed",
        ComplaintAction.DraftResponse => "ResponseDrafted",
        ComplaintAction.ReviewResponse => "ResponseReviewed",
        ComplaintAction.CommentResponse => "ResponseCommented",
        ComplaintAction.AnswerComment => "CommentAnswered",
        ComplaintAction.ClearResponse => "ResponseCleared",
        ComplaintAction.ReturnResponse => "ResponseReturned",
        ComplaintAction.SendInterim => "InterimSent",
        ComplaintAction.SendResponse => "ResponseSent",
        ComplaintAction.Escalate => "Escalated",
        ComplaintAction.Decide => "Decided",
        ComplaintAction.Pause => "Paused",
        ComplaintAction.Resume => "Resumed",
        ComplaintAction.Extend => "Extended",
        ComplaintAction.Redate => "Redated",
        ComplaintAction.Note => "Noted",
        ComplaintAction.TakeUpMail => "MailTakenUp",
        ComplaintAction.Close => "Closed",
        ComplaintAction.Withdraw => "Withdrawn",
        ComplaintAction.SayUnsolved => "SaidUnsolved",
        ComplaintAction.StandBy => "StoodBy",
        ComplaintAction.SayUsefulness => "UsefulnessSaid",
        ComplaintAction.Reopen => "Reopened",
        ComplaintAction.PlaceHold => "HoldPlaced",
        ComplaintAction.ReleaseHold => "HoldReleased",
        ComplaintAction.ProposeDisposal => "DisposalProposed",
        ComplaintAction.DropDisposal => "DisposalDropped",
        ComplaintAction.Dispose => Disposal.Action,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };
}
