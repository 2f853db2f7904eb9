using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Stories;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Stories;

/// <summary>What all use cases on a story share.</summary>
internal abstract class StoryUseCase<TCommand> : RecordUseCase<TCommand, Story, StoryState, StoryAction, StoryFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<StoryState, StoryAction, StoryFacts> Workflow => StoryWorkflow.Table;

    protected override string PastTense(StoryAction action) => action switch
    {
        StoryAction.Rewrite => "StoryRewritten",
        StoryAction.RecordConsent => "StoryConsented",
        StoryAction.Check => "StoryChecked",
        StoryAction.Withdraw => "StoryWithdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override StoryState StateOf(Story root) => root.State;

    protected override void SetState(Story root, StoryState state) => root.State = state;

    protected override Task<StoryFacts> Facts(WriteSession session, Story root, TCommand command, CancellationToken ct) => Task.FromResult(StoryQueries.FactsOf(root));
}
