using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Guidance.GuidanceAction;
using static SbrefaTracker.Domain.Guidance.GuidanceGuards;
using static SbrefaTracker.Domain.Guidance.GuidanceState;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Guidance.GuidanceState,
    SbrefaTracker.Domain.Guidance.GuidanceAction,
    SbrefaTracker.Domain.Guidance.GuidanceFacts>;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>What somebody may do with an entry of the log. The order is the order in which offers are shown.</summary>
public enum GuidanceAction
{
    /// <summary>Say beside it what was wrong or came later.</summary>
    Correct,

    /// <summary>Name the complaint that followed.</summary>
    LinkComplaint,

    /// <summary>Empty what tells who asked and what about.</summary>
    Dispose,
}

/// <summary>What the guards need to know. What is not said counts as the cautious value.</summary>
public sealed record GuidanceFacts
{
    /// <summary>The time for which entries are kept is over.</summary>
    public bool TimeIsOver { get; init; }
}

/// <summary>What must be true before an action on an entry.</summary>
public static class GuidanceGuards
{
    /// <summary>
    /// Years after the answer for which an entry is kept. Our practice: the general time limit for actions on civil fines and penalties is five years (28 U.S.C. 2462, recalled, to be verified), and
    /// the entry may be evidence in one.
    /// </summary>
    public const int YearsKept = 6;

    public static readonly Guard<GuidanceFacts> TimeOver = new("guidance_time_over", "guidance.kept_longer", (facts, _) => facts.TimeIsOver);

    /// <summary>Whether the time is over on a day.</summary>
    public static bool IsOver(GuidanceEntry entry, DateOnly today) => today > entry.AnsweredOn.AddYears(YearsKept);
}

/// <summary>The life of an entry of the log of informal guidance: it is written once, corrected beside, and emptied in the end.</summary>
public static class GuidanceWorkflow
{
    public static readonly WorkflowTable<GuidanceState, GuidanceAction, GuidanceFacts> Table = new(
    [
        From(Kept).On(Correct).Stay().By(Analyst, Representative).Giving(Text),
        From(Kept).On(LinkComplaint).Stay().By(Analyst, Representative).Giving(OtherComplaint),
        From(Kept).On(GuidanceAction.Dispose).GoTo(Disposed).By(Representative).When(TimeOver).Giving(Reason),
    ]);
}
