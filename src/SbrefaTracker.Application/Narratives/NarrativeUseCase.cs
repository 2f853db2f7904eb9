using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Narratives;

/// <summary>What all use cases on a narrative share.</summary>
internal abstract class NarrativeUseCase<TCommand> : RecordUseCase<TCommand, Narrative, NarrativeState, NarrativeAction, NarrativeFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<NarrativeState, NarrativeAction, NarrativeFacts> Workflow => NarrativeWorkflow.Table;

    protected override string PastTense(NarrativeAction action) => action switch
    {
        NarrativeAction.Scrub => NarrativeEntries.Scrubbed,
        NarrativeAction.Approve => "NarrativePublished",
        NarrativeAction.SendBack => "NarrativeReturned",
        NarrativeAction.Withdraw => NarrativeEntries.Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override NarrativeState StateOf(Narrative root) => root.State;

    protected override void SetState(Narrative root, NarrativeState state) => root.State = state;

    protected override Task<NarrativeFacts> Facts(WriteSession session, Narrative root, TCommand command, CancellationToken ct) => NarrativeFactsReader.Of(session.Db, root, ct);
}

/// <summary>What the ledger calls what happens to a narrative. The names are fixed: old entries bear them.</summary>
internal static class NarrativeEntries
{
    public const string Scrubbed = "NarrativeScrubbed";
    public const string Withdrawn = "NarrativeWithdrawn";
}
