using SbrefaTracker.Domain.Patterns;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Patterns;

public class PatternWorkflowTests
{
    [Fact]
    public void Does_what_was_reviewed() => WorkflowDecisions.AreThose(
        PatternWorkflow.Table, _ => new PatternFacts(), Repository.ReviewedLines("Patterns", "pattern-decisions.txt"));
}
