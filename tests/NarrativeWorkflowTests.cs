using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Narratives;

public class NarrativeWorkflowTests
{
    private static readonly NarrativeFacts Everything = new() { Consents = true, IsEnded = true, IsMerged = false, IsKept = true, ScrubbedBy = "somebody else", IsYearPublished = true, TellsCount = false };

    [Fact]
    public void Does_what_was_reviewed() => WorkflowDecisions.AreThose(NarrativeWorkflow.Table, _ => Everything, Repository.ReviewedLines("Narratives", "narrative-decisions.txt"));

    [Fact]
    public void Refuses_whatever_nothing_is_known_of() => WorkflowDecisions.EveryGuardCanRefuse(NarrativeWorkflow.Table, new NarrativeFacts());

    [Fact]
    public void Is_never_published_by_whoever_scrubbed_it()
    {
        var analyst = Actor.Staff("a", "A", [Roles.Analyst]);

        var refused = NarrativeWorkflow.Table.Try(NarrativeState.Scrubbed, Everything with { ScrubbedBy = "a" }, analyst, NarrativeAction.Approve);

        Assert.Equal(["workflow.second_person_needed"], refused.Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void Is_taken_off_by_its_filer_whatever_else_is_true() => Assert.All(
        Enum.GetValues<NarrativeState>().Where(state => state != NarrativeState.Withdrawn),
        state => Assert.Equal(NarrativeState.Withdrawn, NarrativeWorkflow.Table.Try(state, new NarrativeFacts(), Actor.Filer, NarrativeAction.Withdraw).Value));
}
