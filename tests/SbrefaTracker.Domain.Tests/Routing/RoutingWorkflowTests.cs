using SbrefaTracker.Domain.Routing;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Routing;

public class RoutingWorkflowTests
{
    [Fact]
    public void Does_what_was_reviewed() => WorkflowDecisions.AreThose(
        RoutingWorkflow.Table, _ => new RoutingRuleFacts(), Repository.ReviewedLines("Routing", "routing-rule-decisions.txt"));
}
