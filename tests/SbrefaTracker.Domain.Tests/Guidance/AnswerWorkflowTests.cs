using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Guidance;

public class AnswerWorkflowTests
{
    private static readonly AnswerFacts Met = new() { IsWhole = true, HasSource = true, Writers = ["somebody else"] };

    [Fact]
    public void Does_what_was_reviewed() => WorkflowDecisions.AreThose(AnswerWorkflow.Table, _ => Met, Repository.ReviewedLines("Guidance", "answer-decisions.txt"));

    [Fact]
    public void Refuses_whatever_nothing_is_known_of() => WorkflowDecisions.EveryGuardCanRefuse(AnswerWorkflow.Table, new AnswerFacts());

    [Fact]
    public void Is_published_by_nobody_who_ever_wrote_the_version()
    {
        var owner = Actor.Staff("p", "P", [Roles.PolicyOwner]);

        var refused = AnswerWorkflow.Table.Try(AnswerState.InReview, Met with { Writers = ["p", "a"] }, owner, AnswerAction.Publish);

        Assert.Equal(["workflow.second_person_needed"], refused.Refusals.Select(refusal => refusal.Code));
    }
}
