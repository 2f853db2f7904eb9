using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Guidance;

public class GuideWorkflowTests
{
    [Fact]
    public void Does_what_was_reviewed() => WorkflowDecisions.AreThose(
        GuideWorkflow.Table, _ => new GuideFacts { IsPublished = true, ReminderIsDue = true }, Repository.ReviewedLines("Guidance", "guide-decisions.txt"));

    [Fact]
    public void Refuses_whatever_nothing_is_known_of() => WorkflowDecisions.EveryGuardCanRefuse(GuideWorkflow.Table, new GuideFacts());
}
