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

    /// <summary>Propose to empty what tells who asked and what about.</summary>
    ProposeDisposal,

    /// <summary>Keep it all the same.</summary>
    DropDisposal,

    /// <summary>Empty it, as somebody else proposed.</summary>
    Dispose,
}

/// <summary>What the guards need to know. What is not said counts as the cautious value.</summary>
public sealed record GuidanceFacts
{
    /// <summary>The time for which entries are kept is over by the retention schedule.</summary>
    public bool TimeIsOver { get; init; }

    /// <summary>No legal hold keeps it, or the complaint that it became.</summary>
    public bool IsFree { get; init; }

    /// <summary>Somebody proposed to empty it; null while that is not known.</summary>
    public bool? IsProposed { get; init; }

    /// <summary>The account that did.</summary>
    public string? ProposedBy { get; init; }
}

/// <summary>What must be true before an action on an entry.</summary>
public static class GuidanceGuards
{
    public static readonly Guard<GuidanceFacts> TimeOver = new("guidance_time_over", "guidance.kept_longer", (facts, _) => facts.TimeIsOver);

    public static readonly Guard<GuidanceFacts> NotHeld = new("guidance_not_held", "workflow.on_hold", (facts, _) => facts.IsFree);

    public static readonly Guard<GuidanceFacts> NotProposed = new("guidance_not_proposed", "workflow.disposal_already_proposed", (facts, _) => facts.IsProposed == false);

    public static readonly Guard<GuidanceFacts> Proposed = new("guidance_proposed", "workflow.no_disposal_proposed", (facts, _) => facts.IsProposed == true);

    /// <summary>Nobody is rid of an entry alone.</summary>
    public static readonly Guard<GuidanceFacts> ByAnother = new("guidance_proposed_by_another", "workflow.proposed_by_you", (facts, actor) => facts.IsProposed == false || (facts.ProposedBy is { } by && by != actor.Id));
}

/// <summary>The life of an entry of the log of informal guidance: it is written once, corrected beside, and emptied in the end.</summary>
public static class GuidanceWorkflow
{
    public static readonly WorkflowTable<GuidanceState, GuidanceAction, GuidanceFacts> Table = new(
    [
        From(Kept).On(Correct).Stay().By(Analyst, Representative).Giving(Text),
        From(Kept).On(LinkComplaint).Stay().By(Analyst, Representative).Giving(OtherComplaint),
        From(Kept).On(ProposeDisposal).Stay().By(Representative).When(NotProposed, TimeOver, NotHeld).Giving(Reason),
        From(Kept).On(DropDisposal).Stay().By(Representative, Commissioner).When(Proposed).Giving(Reason),
        From(Kept).On(GuidanceAction.Dispose).GoTo(Disposed).By(Representative, Commissioner).When(Proposed, ByAnother, TimeOver, NotHeld),
    ]);

    /// <summary>The steps of a disposal: they are offered where records go, not in the log.</summary>
    public static readonly IReadOnlyList<GuidanceAction> OfDisposal = [ProposeDisposal, DropDisposal, GuidanceAction.Dispose];
}
