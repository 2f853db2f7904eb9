using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Participation;

public class ParticipationWorkflowTests
{
    private static readonly ParticipationFacts Allowing = new() { ChecksMissing = 0, Concerns = 0, IsWeighed = true, HasMessage = true, Conflicts = 0, Unjudged = 0, IsAhead = true, DayHasCome = true, IsUntold = true, HasLeftLetter = true, HasOpenQuestions = true, HasOpenTasks = true };

    [Fact]
    public void Does_what_was_reviewed() =>
        WorkflowDecisions.AreThose(ParticipationWorkflow.Table, _ => Allowing, Repository.ReviewedLines("Participation", "participation-decisions.txt"));

    [Fact]
    public void Refuses_whatever_nothing_is_known_of() => WorkflowDecisions.EveryGuardCanRefuse(ParticipationWorkflow.Table, new ParticipationFacts());

    [Fact]
    public void Nobody_is_promised_before_the_checklist_is_whole()
    {
        var representative = Actor.Staff("r", "R", [Roles.Representative]);

        var refused = ParticipationWorkflow.Table.Try(
            ParticipationState.Vetting, Allowing with { ChecksMissing = 1, Concerns = 1, IsWeighed = false, HasMessage = false, Conflicts = 1, Unjudged = 1, IsAhead = false }, representative, ParticipationAction.Approve);
        var declined = ParticipationWorkflow.Table.Try(ParticipationState.Vetting, new ParticipationFacts(), representative, ParticipationAction.Decline);

        Assert.Equal(["participation.checks_missing", "participation.concern_open", "participation.not_weighed", "participation.no_message", "participation.in_conflict", "participation.not_judged", "participation.day_over"], refused.Refusals.Select(refusal => refusal.Code));
        Assert.Equal(ParticipationState.Declined, declined.Value);
    }

    [Theory]
    [InlineData(ParticipationState.Vetting, ParticipationAction.Approve)]
    [InlineData(ParticipationState.Approved, ParticipationAction.Confirm)]
    [InlineData(ParticipationState.Confirmed, ParticipationAction.Brief)]
    [InlineData(ParticipationState.Briefed, ParticipationAction.Brief)]
    public void Whatever_gives_the_agencys_word_is_held_by_what_lies_near(ParticipationState state, ParticipationAction action)
    {
        var representative = Actor.Staff("r", "R", [Roles.Representative]);
        string[] Refused(ParticipationFacts facts) => [.. ParticipationWorkflow.Table.Try(state, facts, representative, action).Refusals.Select(refusal => refusal.Code)];

        Assert.Equal(["participation.not_judged"], Refused(Allowing with { Unjudged = 1 }));
        Assert.Equal(["participation.in_conflict"], Refused(Allowing with { Conflicts = 1 }));
        Assert.Empty(Refused(Allowing));
    }
}
