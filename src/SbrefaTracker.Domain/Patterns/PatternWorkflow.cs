using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Patterns.PatternAction;
using static SbrefaTracker.Domain.Patterns.PatternState;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Patterns.PatternState,
    SbrefaTracker.Domain.Patterns.PatternAction,
    SbrefaTracker.Domain.Patterns.PatternFacts>;

namespace SbrefaTracker.Domain.Patterns;

/// <summary>What may be done with a systemic flag.</summary>
public enum PatternAction
{
    /// <summary>Take it for systemic, and say what is done about it.</summary>
    Accept,

    /// <summary>Say why it is nothing systemic.</summary>
    Dismiss,

    /// <summary>Another complaint belongs to it.</summary>
    Join,
}

/// <summary>What the guards need to know of a flag: nothing yet.</summary>
public sealed record PatternFacts;

/// <summary>The life of a systemic flag. The clock raises it; to say what it is worth is for the representative.</summary>
public static class PatternWorkflow
{
    public static readonly WorkflowTable<PatternState, PatternAction, PatternFacts> Table = new(
    [
        From(Raised).On(Accept).GoTo(Accepted).By(Representative).Giving(Text),
        From(Raised).On(Dismiss).GoTo(Dismissed).By(Representative).Giving(Reason),
        From(Raised, Accepted).On(Join).Stay().By(Clock),
        From(Dismissed).On(Join).GoTo(Raised).By(Clock),
    ]);
}
