using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Guidance.Guides;

/// <summary>What all use cases on a guide share.</summary>
internal abstract class GuideUseCase<TCommand> : RecordUseCase<TCommand, Guide, GuideState, GuideAction, GuideFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<GuideState, GuideAction, GuideFacts> Workflow => GuideWorkflow.Table;

    protected override string PastTense(GuideAction action) => action switch
    {
        GuideAction.Revise => "GuideRevised",
        GuideAction.MarkReviewed => "GuideReviewed",
        GuideAction.Remind => "GuideReviewReminded",
        GuideAction.Withdraw => "GuideWithdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override GuideState StateOf(Guide root) => root.State;

    protected override void SetState(Guide root, GuideState state) => root.State = state;

    protected override Task<GuideFacts> Facts(WriteSession session, Guide root, TCommand command, CancellationToken ct) => Task.FromResult(GuideQueries.FactsOf(root, session.Today));
}
