using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Editions;

/// <summary>What all use cases on an edition share.</summary>
internal abstract class EditionUseCase<TCommand> : RecordUseCase<TCommand, Edition, EditionState, EditionAction, EditionFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<EditionState, EditionAction, EditionFacts> Workflow => EditionWorkflow.Table;

    protected override string PastTense(EditionAction action) => action switch
    {
        EditionAction.SendSections => "SectionsSent",
        EditionAction.Comment => "SectionCommented",
        EditionAction.SettleComment => "CommentSettled",
        EditionAction.Submit => "EditionSubmitted",
        EditionAction.Clear => "EditionCleared",
        EditionAction.Return => "EditionReturned",
        EditionAction.Issue => "EditionIssued",
        EditionAction.Abandon => "EditionAbandoned",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override EditionState StateOf(Edition root) => root.State;

    protected override void SetState(Edition root, EditionState state) => root.State = state;

    protected override Task<EditionFacts> Facts(WriteSession session, Edition root, TCommand command, CancellationToken ct) =>
        EditionQueries.FactsOf(session.Db, root, session.Today, ct);
}
