using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Domain.Tests.Workflow;

/// <summary>Facts under which nothing but state and role can refuse an action.</summary>
internal static class TestFacts
{
    public const string AskedOffice = "2704";
    public const string DrafterId = "who-drafted";

    /// <summary>All conditions of <paramref name="action"/> hold.</summary>
    /// <param name="replyAwaited">An inquiry is still open after the action.</param>
    public static ComplaintFacts Allowing(ComplaintAction action, bool replyAwaited = false)
    {
        var openAfterwards = replyAwaited ? 1 : 0;
        var open = IsOfAnOpenInquiry(action) ? openAfterwards + 1 : openAfterwards;

        return new()
        {
            Confidentiality = Confidentialities.Facts,
            OpenInquiries = open,
            OfficesWithOpenInquiry = open > 0 ? new HashSet<string> { AskedOffice } : [],
            DelegatedInquiries = open,
            TimeRequests = open,
            HasFinalReply = true,
            HasDraft = true,
            DrafterId = DrafterId,
            DraftIsFinal = action is ComplaintAction.SendResponse,
            DraftCleared = action is ComplaintAction.SendInterim or ComplaintAction.SendResponse,
            NeedsReview = true,
            OpenComments = 1,
            Paused = action is ComplaintAction.Resume,
            ReadyForClock = true,
            WasComplete = true,
            Tags = 1,
            Matters = 1,
            OpenMatters = action is ComplaintAction.ProposeDisposal or ComplaintAction.Dispose ? 0 : 1,
            HoldsBy = action is ComplaintAction.ReleaseHold ? new HashSet<string> { "who-placed" } : [],
            FactsStated = true,
            DisposalProposedBy = action is ComplaintAction.ProposeDisposal ? null : "who-proposed",
            Links = 1,
            IsMerged = action is ComplaintAction.Unmerge or ComplaintAction.TellOutcome,
            LeftMails = 1,
            DaysSinceEnd = 0,
            SaidUnsolved = action is ComplaintAction.StandBy,
            ChosenOutcome = action is ComplaintAction.Close ? Outcomes.NotEligible : null,
        };
    }

    private static bool IsOfAnOpenInquiry(ComplaintAction action) => action
        is ComplaintAction.ReplyInterim or ComplaintAction.ReplyFinal or ComplaintAction.SendBack or ComplaintAction.CallOff or ComplaintAction.AskForTime or ComplaintAction.Delegate or ComplaintAction.TakeBack or ComplaintAction.GrantTime or ComplaintAction.RefuseTime or ComplaintAction.Remind;

    public static Actor Holding(params Role[] roles) => Actor.Staff("who-acts", "Test", roles, [AskedOffice]);
}
