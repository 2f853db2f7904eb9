using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Committees.Recommendations;

/// <summary>What all use cases on a recommendation share.</summary>
internal abstract class RecommendationUseCase<TCommand> : RecordUseCase<TCommand, Recommendation, RecommendationState, RecommendationAction, RecommendationFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<RecommendationState, RecommendationAction, RecommendationFacts> Workflow => RecommendationWorkflow.Table;

    protected override string PastTense(RecommendationAction action) => action switch
    {
        RecommendationAction.Revise => "RecommendationRevised",
        RecommendationAction.Pass => "RecommendationPassed",
        RecommendationAction.TakeUp => "RecommendationTakenUp",
        RecommendationAction.Accept => "RecommendationAccepted",
        RecommendationAction.Decline => "RecommendationDeclined",
        RecommendationAction.Begin => "RecommendationBegun",
        RecommendationAction.ImplementPartly => "RecommendationPartlyImplemented",
        RecommendationAction.Implement => "RecommendationImplemented",
        RecommendationAction.Overtake => "RecommendationOvertaken",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override RecommendationState StateOf(Recommendation root) => root.State;

    protected override void SetState(Recommendation root, RecommendationState state) => root.State = state;

    protected override Task<RecommendationFacts> Facts(WriteSession session, Recommendation root, TCommand command, CancellationToken ct) => Task.FromResult(RecommendationLook.Facts(root));
}

/// <summary>What the workflow asks of a recommendation.</summary>
internal static class RecommendationLook
{
    public static RecommendationFacts Facts(Recommendation one) => new() { HasResponse = one.Response is not (null or "under_review"), HasEvidence = one.Evidence is not null };
}
