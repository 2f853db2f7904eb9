using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Stories;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Stories;

public class StoryWorkflowTests
{
    [Fact]
    public void Does_what_was_reviewed() => WorkflowDecisions.AreThose(
        StoryWorkflow.Table, _ => new StoryFacts { HasConsent = true, WrittenBy = "somebody else" }, Repository.ReviewedLines("Stories", "story-decisions.txt"));

    [Fact]
    public void Refuses_whatever_nothing_is_known_of() => WorkflowDecisions.EveryGuardCanRefuse(StoryWorkflow.Table, new StoryFacts());

    [Fact]
    public void Is_not_ready_without_consent_and_not_by_whoever_wrote_it()
    {
        var auditor = Actor.Staff("a", "A", [Roles.Auditor]);

        var refused = StoryWorkflow.Table.Try(StoryState.Written, new StoryFacts { WrittenBy = "a" }, auditor, StoryAction.Check);

        Assert.Equal(["story.no_consent", "workflow.second_person_needed"], refused.Refusals.Select(refusal => refusal.Code).Order(StringComparer.Ordinal));
    }
}
