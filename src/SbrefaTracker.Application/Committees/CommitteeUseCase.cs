using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Committees;

/// <summary>What all use cases on a committee's own record share.</summary>
internal abstract class CommitteeUseCase<TCommand> : RecordUseCase<TCommand, Committee, CommitteeState, CommitteeAction, CommitteeFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<CommitteeState, CommitteeAction, CommitteeFacts> Workflow => CommitteeWorkflow.Table;

    protected override string PastTense(CommitteeAction action) => action switch
    {
        CommitteeAction.FileCharter => "CharterFiled",
        CommitteeAction.Seat => "MemberSeated",
        CommitteeAction.EndTerm => "TermEnded",
        CommitteeAction.KeepGroup => "GroupKept",
        CommitteeAction.SendReport => "CommitteeReportSent",
        CommitteeAction.Review => "CommitteeReviewed",
        CommitteeAction.End => "CommitteeEnded",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override CommitteeState StateOf(Committee root) => root.State;

    protected override void SetState(Committee root, CommitteeState state) => root.State = state;

    protected override Task<CommitteeFacts> Facts(WriteSession session, Committee root, TCommand command, CancellationToken ct) => Task.FromResult(new CommitteeFacts());
}
