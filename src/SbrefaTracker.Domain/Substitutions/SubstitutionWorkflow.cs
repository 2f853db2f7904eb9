using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Substitutions.SubstitutionAction;
using static SbrefaTracker.Domain.Substitutions.SubstitutionState;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Substitutions.SubstitutionState,
    SbrefaTracker.Domain.Substitutions.SubstitutionAction,
    SbrefaTracker.Domain.Substitutions.SubstitutionFacts>;

namespace SbrefaTracker.Domain.Substitutions;

/// <summary>What somebody may do with a substitution.</summary>
public enum SubstitutionAction
{
    /// <summary>End it before its last day.</summary>
    End,
}

/// <summary>What the guards need to know of a substitution.</summary>
/// <param name="AwayId">The account of who is away.</param>
public sealed record SubstitutionFacts(string AwayId);

/// <summary>The life of a substitution. Who may is our practice.</summary>
public static class SubstitutionWorkflow
{
    /// <summary>Whoever is away ends it, or those who arrange it for others.</summary>
    public static readonly Guard<SubstitutionFacts> ForOneselfOrOthers = new(
        "for_oneself_or_others", "substitution.not_yours", (facts, actor) => StandInRules.MayArrangeFor(actor, facts.AwayId));

    public static readonly WorkflowTable<SubstitutionState, SubstitutionAction, SubstitutionFacts> Table = new(
    [
        From(Named).On(End).GoTo(Ended).By(OfficeLiaison, Analyst, Representative, Administrator).When(ForOneselfOrOthers),
    ]);
}
