using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Outreach;

public class EventWorkflowTests
{
    private static readonly EventFacts Allowing = new() { HasWhere = true, HasSummary = true, IsAhead = true, DayHasCome = true, HasSessions = true, HasSpeakers = true, HasMaterials = true, HasOpenQuestions = true, HasOpenTasks = true };

    [Fact]
    public void Does_what_was_reviewed() => WorkflowDecisions.AreThose(EventWorkflow.Table, _ => Allowing, Repository.ReviewedLines("Outreach", "event-decisions.txt"));

    [Fact]
    public void Refuses_whatever_nothing_is_known_of() => WorkflowDecisions.EveryGuardCanRefuse(EventWorkflow.Table, new EventFacts());

    [Fact]
    public void Nobody_announces_what_has_no_place_no_words_and_no_day()
    {
        var refused = EventWorkflow.Table.Try(EventState.Planned, new EventFacts(), Actor.Staff("c", "C", [Roles.OutreachCoordinator]), EventAction.Announce);

        Assert.Equal(["event.nowhere", "event.no_summary", "event.over"], refused.Refusals.Select(refusal => refusal.Code));
    }
}
