using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Workflow.ComplaintAction;

namespace SbrefaTracker.Domain.Tests.Workflow;

/// <summary>
/// What a legal hold stops, act by act. Every act that there is has its place here: a new one fails until somebody said whether it is stopped, or why it goes on
/// (docs/decisions/0038-legal-holds-and-disposal-by-two.md).
/// </summary>
public sealed class HeldActsTests
{
    /// <summary>They would take away or overwrite what is there.</summary>
    private static readonly ComplaintAction[] Stopped = [StateFacts, Merge, Redate, ProposeDisposal, ComplaintAction.Dispose];

    /// <summary>They add a row of their own and leave every other as it is; what is over is marked as over and stays.</summary>
    private static readonly ComplaintAction[] Add =
    [
        ComplaintAction.Triage, ComplaintAction.Note, Summarize, ComplaintAction.Tag, Untag, ComplaintAction.Link, Unlink, Split, OpenMatter, RecordMatter, CloseMatter, AssessReply, ReviewResponse, CommentResponse, AnswerComment,
        PlaceHold, ReleaseHold, DropDisposal,
    ];

    /// <summary>The answer that is owed to the filer and to ONO, and what an office must say for it (15 U.S.C. 657(b), the 30 business days of ONO's scale).</summary>
    private static readonly ComplaintAction[] Owed =
    [
        Acknowledge, AskFiler, Complete, Assign, Route, AskOffice, ReplyInterim, ReplyFinal, SendBack, CallOff, AskForTime, ComplaintAction.Delegate, TakeBack, GrantTime, RefuseTime, Remind, DraftResponse, ClearResponse, ReturnResponse, SendInterim,
        SendResponse, Escalate, Decide, ComplaintAction.Pause, Resume, Extend, TakeUpMail, Close, TellOutcome, StandBy, Reopen, Unmerge,
    ];

    /// <summary>What the filer may say and do: turned away it would be lost, and losing evidence is what a hold is against. A contact that is replaced is kept in a note, a level of confidentiality in the ledger.</summary>
    private static readonly ComplaintAction[] OfTheFiler = [Supply, Write, AddEvidence, CorrectContact, RenewKey, ChangeConfidentiality, ChoosePublishing, Withdraw, SayUnsolved, SayUsefulness];

    [Fact]
    public void Each_act_is_stopped_or_goes_on_for_a_reason()
    {
        var placed = Stopped.Concat(Add).Concat(Owed).Concat(OfTheFiler).ToList();

        Assert.Equal(placed.Count, placed.Distinct().Count());
        Assert.Equal(Enum.GetValues<ComplaintAction>().Order(), placed.Order());
    }

    [Fact]
    public void The_workflow_stops_these_and_no_others()
    {
        var stopped = ComplaintWorkflow.Sentences.Where(sentence => sentence.Guards.Any(guard => guard.Code is "not_held" or "statement_not_held")).Select(sentence => sentence.Action).Distinct();

        Assert.Equal(Stopped.Order(), stopped.Order());
        Assert.All(
            ComplaintWorkflow.Sentences.Where(sentence => Stopped.Contains(sentence.Action)),
            sentence => Assert.Contains(sentence.Guards, guard => guard.Code is "not_held" or "statement_not_held"));
    }
}
