using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Samples;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Samples;

/// <summary>What all use cases on a sample share.</summary>
internal abstract class SampleUseCase<TCommand> : RecordUseCase<TCommand, Sample, SampleState, SampleAction, SampleFacts>
    where TCommand : RecordCommand
{
    protected override WorkflowTable<SampleState, SampleAction, SampleFacts> Workflow => SampleWorkflow.Table;

    protected override string PastTense(SampleAction action) => action switch
    {
        SampleAction.Test => "SampleTested",
        SampleAction.Seal => "SampleSealed",
        SampleAction.Abandon => "SampleAbandoned",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a name in the ledger."),
    };

    protected override SampleState StateOf(Sample root) => root.State;

    protected override void SetState(Sample root, SampleState state) => root.State = state;

    protected override async Task<SampleFacts> Facts(WriteSession session, Sample root, TCommand command, CancellationToken ct) => new()
    {
        Untested = await session.Db.SampleTests.CountAsync(test => test.RecordId == root.Id && test.Result == null, ct),
    };
}
