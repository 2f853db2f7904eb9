using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Patterns;

/// <summary>What all use cases on a systemic flag share.</summary>
internal abstract class PatternUseCase<TCommand> : RecordUseCase<TCommand, PatternFlag, PatternState, PatternAction, PatternFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<PatternState, PatternAction, PatternFacts> Workflow => PatternWorkflow.Table;

    protected override string PastTense(PatternAction action) => action switch
    {
        PatternAction.Accept => "PatternAccepted",
        PatternAction.Dismiss => "PatternDismissed",
        PatternAction.Join => "PatternJoined",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override PatternState StateOf(PatternFlag root) => root.State;

    protected override void SetState(PatternFlag root, PatternState state) => root.State = state;

    protected override Task<PatternFacts> Facts(WriteSession session, PatternFlag root, TCommand command, CancellationToken ct) => Task.FromResult(new PatternFacts());

    protected static void Decide(RecordWriting<PatternFlag> writing, string words)
    {
        writing.Root.DecidedOn = writing.Today;
        writing.Root.DecidedBy = writing.Actor.Id;
        writing.Root.Decision = words.Trim();
        writing.Detail["reason"] = words.Trim();
    }
}
