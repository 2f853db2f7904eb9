using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Editions;

public class EditionWorkflowTests
{
    [Fact]
    public void Does_what_was_reviewed() => WorkflowDecisions.AreThose(
        EditionWorkflow.Table,
        action => new EditionFacts { OpenComments = 0, CommentDayIsOver = action == EditionAction.Submit, SubmittedBy = "somebody else", MadeBy = [] },
        Repository.ReviewedLines("Editions", "edition-decisions.txt"));

    [Fact]
    public void Is_not_cleared_by_whoever_submitted_it_froze_it_or_settled_a_comment()
    {
        var representative = Actor.Staff("r", "R", [Roles.Representative]);

        foreach (var facts in new EditionFacts[] { new() { SubmittedBy = "r", MadeBy = [] }, new() { SubmittedBy = "a", MadeBy = ["r"] }, new() { SubmittedBy = "a" } })
        {
            var refused = EditionWorkflow.Table.Try(EditionState.InClearance, facts, representative, EditionAction.Clear);
            Assert.Equal("workflow.second_person_needed", Assert.Single(refused.Refusals).Code);
        }

        Assert.True(EditionWorkflow.Table.Try(EditionState.InClearance, new EditionFacts { SubmittedBy = "a", MadeBy = ["a"] }, representative, EditionAction.Clear).IsDone);
    }

    [Fact]
    public void Goes_to_clearance_only_when_every_comment_is_settled_and_the_day_is_over()
    {
        var auditor = Actor.Staff("a", "A", [Roles.Auditor]);

        var refused = EditionWorkflow.Table.Try(EditionState.OutForComment, new EditionFacts { OpenComments = 1 }, auditor, EditionAction.Submit);

        Assert.Equal(["edition.comment_day_not_over", "edition.comments_open"], refused.Refusals.Select(refusal => refusal.Code).Order());
    }
}
