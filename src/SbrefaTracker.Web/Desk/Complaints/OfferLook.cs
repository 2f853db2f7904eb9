using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Workflow.ComplaintAction;

namespace SbrefaTracker.Web.Desk.Complaints;

/// <summary>How an offer is shown: drawing, key, and whether it stands in the first row.</summary>
internal static class OfferLook
{
    /// <summary>What can be done at any time stands behind "More", so that the next step of the work stands out.</summary>
    private static readonly HashSet<ComplaintAction> Anytime = [Triage, OpenMatter, RecordMatter, CloseMatter, Link, Unlink, Merge, Unmerge, TellOutcome, Split, AddEvidence, Summarize, Tag, Untag, StateFacts, ChangeConfidentiality, ChoosePublishing, Assign, Pause, Resume, Extend, Redate, Note, Withdraw, Dispose, AnswerComment, ReplyInterim, ReplyFinal, SendBack, CallOff, AskForTime, GrantTime, RefuseTime, TakeUpMail, PlaceHold, ReleaseHold, ProposeDisposal, DropDisposal];

    /// <summary>With these the filer is written to.</summary>
    private static readonly HashSet<ComplaintAction> ToFiler = [Acknowledge, AskFiler, SendInterim, SendResponse, Close, Merge, Unmerge, TellOutcome, Split, StandBy, Withdraw];

    public static bool WritesToFiler(ComplaintAction action) => ToFiler.Contains(action);

    public static bool IsMain(ComplaintAction action) => !Anytime.Contains(action);

    public static string? KeyOf(ComplaintAction action) => action switch
    {
        AskOffice => "o",
        DraftResponse => "r",
        ClearResponse => "c",
        ReturnResponse => "b",
        _ => null,
    };

    public static string IconOf(ComplaintAction action) => action switch
    {
        Acknowledge => "mail",
        TakeUpMail => "mail",
        AskFiler => "q",
        Supply => "inbox",
        AddEvidence => "clip",
        Triage => "list",
        OpenMatter or RecordMatter or CloseMatter => "lock",
        Link or Unlink => "link",
        Merge => "copy",
        Unmerge or Split => "cols",
        TellOutcome => "sent",
        Complete => "check",
        StateFacts => "note",
        ChangeConfidentiality => "eye",
        ChoosePublishing => "eye",
        Assign => "user",
        Summarize => "note",
        Tag or Untag => "tag",
        AskOffice => "ask",
        ReplyInterim or ReplyFinal => "office",
        SendBack or TakeBack => "back",
        RefuseTime => "x",
        ComplaintAction.Delegate => "user",
        AskForTime or GrantTime => "wait",
        AssessReply => "star",
        DraftResponse => "pen",
        ClearResponse => "stamp",
        ReturnResponse => "back",
        ReviewResponse => "eye",
        CommentResponse or AnswerComment => "note",
        SendInterim or SendResponse => "sent",
        Escalate => "up",
        Decide => "flag",
        Pause => "pause",
        Resume => "right",
        Extend => "wait",
        Redate => "cal",
        Note => "note",
        Close => "check",
        CallOff or Withdraw => "x",
        StandBy => "sent",
        Reopen => "review",
        PlaceHold => "lock",
        ReleaseHold => "check",
        ProposeDisposal => "wait",
        DropDisposal => "x",
        Dispose => "lock",
        _ => "list",
    };
}
