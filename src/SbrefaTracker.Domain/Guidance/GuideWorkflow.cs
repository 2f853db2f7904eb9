using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Guidance.GuideAction;
using static SbrefaTracker.Domain.Guidance.GuideGuards;
using static SbrefaTracker.Domain.Guidance.GuideState;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Guidance.GuideState,
    SbrefaTracker.Domain.Guidance.GuideAction,
    SbrefaTracker.Domain.Guidance.GuideFacts>;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>What may be done with a compliance guide. The order is the order in which offers are shown.</summary>
public enum GuideAction
{
    /// <summary>Change what is written about it.</summary>
    Revise,

    /// <summary>Say that it was looked at and still holds, and when it is looked at again.</summary>
    MarkReviewed,

    /// <summary>Remind the office that a review is due.</summary>
    Remind,

    /// <summary>Take it out of the public list and of later reports.</summary>
    Withdraw,
}

/// <summary>What the guards need to know. What is not said counts as the cautious value.</summary>
public sealed record GuideFacts
{
    public bool IsPublished { get; init; }

    /// <summary>A review is due, and nobody was reminded of it.</summary>
    public bool ReminderIsDue { get; init; }
}

/// <summary>What must be true before an action on a guide.</summary>
public static class GuideGuards
{
    public static readonly Guard<GuideFacts> Published = new("guide_published", "guide.not_published", (facts, _) => facts.IsPublished);

    public static readonly Guard<GuideFacts> ReminderDue = new("guide_reminder_due", "guide.no_reminder_due", (facts, _) => facts.ReminderIsDue);
}

/// <summary>The life of a compliance guide. Who keeps it, and that it is looked at again, is our practice; the law wants the guide (section 212).</summary>
public static class GuideWorkflow
{
    public static readonly WorkflowTable<GuideState, GuideAction, GuideFacts> Table = new(
    [
        From(Kept).On(Revise).Stay().By(PolicyOwner, Representative).Giving(Text),
        From(Kept).On(MarkReviewed).Stay().By(PolicyOwner, Representative).When(Published).Giving(Date),
        From(Kept).On(Remind).Stay().By(Clock).When(Published, ReminderDue),
        From(Kept).On(Withdraw).GoTo(Withdrawn).By(PolicyOwner, Representative).Giving(Reason),
    ]);
}
