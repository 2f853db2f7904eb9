using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Guidance;

/// <summary>What all use cases on an entry of the log share.</summary>
internal abstract class GuidanceUseCase<TCommand> : RecordUseCase<TCommand, GuidanceEntry, GuidanceState, GuidanceAction, GuidanceFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<GuidanceState, GuidanceAction, GuidanceFacts> Workflow => GuidanceWorkflow.Table;

    protected override string PastTense(GuidanceAction action) => action switch
    {
        GuidanceAction.Correct => "GuidanceCorrected",
        GuidanceAction.LinkComplaint => "GuidanceLinked",
        GuidanceAction.ProposeDisposal => GuidanceKeeping.Proposed,
        GuidanceAction.DropDisposal => GuidanceKeeping.Dropped,
        GuidanceAction.Dispose => Disposal.Action,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override GuidanceState StateOf(GuidanceEntry root) => root.State;

    protected override void SetState(GuidanceEntry root, GuidanceState state) => root.State = state;

    protected override Task<GuidanceFacts> Facts(WriteSession session, GuidanceEntry root, TCommand command, CancellationToken ct) =>
        GuidanceKeeping.Facts(session.Db, root, session.Today, ct);
}
