using SbrefaTracker.Domain.Samples;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Samples;

public class SampleWorkflowTests
{
    [Fact]
    public void Does_what_was_reviewed() =>
        WorkflowDecisions.AreThose(SampleWorkflow.Table, _ => new SampleFacts { Untested = 0 }, Repository.ReviewedLines("Samples", "sample-decisions.txt"));

    [Fact]
    public void Is_not_sealed_by_silence() => WorkflowDecisions.EveryGuardCanRefuse(SampleWorkflow.Table, new SampleFacts());
}
