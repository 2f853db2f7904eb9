using SbrefaTracker.Domain.Workflow;
using static SbrefaTracker.Domain.Committees.RecommendationAction;
using static SbrefaTracker.Domain.Committees.RecommendationGuards;
using static SbrefaTracker.Domain.Committees.RecommendationState;
using static SbrefaTracker.Domain.Kernel.Roles;
using static SbrefaTracker.Domain.Workflow.Given;
using static SbrefaTracker.Domain.Workflow.Sentence<
    SbrefaTracker.Domain.Committees.RecommendationState,
    SbrefaTracker.Domain.Committees.RecommendationAction,
    SbrefaTracker.Domain.Committees.RecommendationFacts>;

namespace SbrefaTracker.Domain.Committees;

/// <summary>What somebody may do with a recommendation. The order is the order in which offers are shown.</summary>
public enum RecommendationAction
{
    /// <summary>Say otherwise what is known of it: vote, lead office, response, target day, evidence.</summary>
    Revise,

    Pass,
    TakeUp,
    Accept,
    Decline,
    Begin,
    ImplementPartly,
    Implement,
    Overtake,
}

/// <summary>What the guards need to know. What is not said counts as the cautious value.</summary>
public sealed record RecommendationFacts
{
    public bool HasResponse { get; init; }

    public bool HasEvidence { get; init; }
}

/// <summary>What must be true before an action on a recommendation.</summary>
public static class RecommendationGuards
{
    public static readonly Guard<RecommendationFacts> Answered = new("answered", "recommendation.no_response", (facts, _) => facts.HasResponse);

    public static readonly Guard<RecommendationFacts> EvidenceThere = new("evidence_there", "recommendation.no_evidence", (facts, _) => facts.HasEvidence);
}

/// <summary>The life of a recommendation. The conditions follow those that are reported to the FACA database; that done needs evidence is our practice.</summary>
public static class RecommendationWorkflow
{
    public static readonly WorkflowTable<RecommendationState, RecommendationAction, RecommendationFacts> Table = new(
    [
        FromAllBut(Implemented, NotAccepted, Overtaken).On(Revise).Stay().By(Dfo, Representative).Giving(Text),
        From(Proposed).On(Pass).GoTo(Passed).By(Dfo).Giving(Date),
        From(Passed).On(TakeUp).GoTo(UnderReview).By(Dfo, Representative).Giving(Date),
        From(Passed, UnderReview).On(Accept).GoTo(Accepted).By(Dfo, Representative).When(Answered).Giving(Date),
        From(Passed, UnderReview).On(Decline).GoTo(NotAccepted).By(Dfo, Representative).When(Answered).Giving(Date),
        From(Accepted).On(Begin).GoTo(InProgress).By(Dfo, Representative).Giving(Date),
        From(Accepted, InProgress).On(ImplementPartly).GoTo(PartlyImplemented).By(Dfo, Representative).Giving(Date),
        From(Accepted, InProgress, PartlyImplemented).On(Implement).GoTo(Implemented).By(Dfo, Representative).When(EvidenceThere).Giving(Date),
        FromAllBut(Proposed, Implemented, NotAccepted, Overtaken).On(Overtake).GoTo(Overtaken).By(Dfo, Representative).Giving(Date, Reason),
    ]);
}
