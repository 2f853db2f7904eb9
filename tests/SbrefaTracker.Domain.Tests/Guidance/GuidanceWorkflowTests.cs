using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Guidance;

public class GuidanceWorkflowTests
{
    [Fact]
    public void Does_what_was_reviewed() =>
        WorkflowDecisions.AreThose(GuidanceWorkflow.Table, action => new GuidanceFacts { TimeIsOver = true, IsFree = true, IsProposed = action != GuidanceAction.ProposeDisposal, ProposedBy = "somebody else" }, Repository.ReviewedLines("Guidance", "guidance-decisions.txt"));

    [Fact]
    public void Refuses_whatever_nothing_is_known_of() => WorkflowDecisions.EveryGuardCanRefuse(GuidanceWorkflow.Table, new GuidanceFacts());

    [Fact]
    public void Is_kept_through_the_last_day_of_the_sixth_year_until_the_schedule_says_otherwise()
    {
        var rule = RetentionRule.Begin(RetentionKinds.Find(RetentionKinds.Guidance)!);

        Assert.Equal(new DateOnly(2026, 3, 7), rule.DueOn(new DateOnly(2020, 3, 6)));
        Assert.Equal(new DateOnly(2023, 10, 1), (rule with { Years = 3, Start = RetentionStarts.YearOfAnswer }).DueOn(new DateOnly(2020, 3, 6)));
        Assert.Equal(new DateOnly(2020, 9, 30), (rule with { Years = 3, Start = RetentionStarts.YearOfAnswer }).ClosedThrough(new DateOnly(2023, 10, 1)));
    }

    [Fact]
    public void Is_emptied_by_nobody_alone()
    {
        var facts = new GuidanceFacts { TimeIsOver = true, IsFree = true, IsProposed = true, ProposedBy = "a" };

        Assert.False(GuidanceWorkflow.Table.Try(GuidanceState.Kept, facts, Actor.Staff("a", "A", [Roles.Representative]), GuidanceAction.Dispose).IsDone);
        Assert.True(GuidanceWorkflow.Table.Try(GuidanceState.Kept, facts, Actor.Staff("b", "B", [Roles.Representative]), GuidanceAction.Dispose).IsDone);
        Assert.False(GuidanceWorkflow.Table.Try(GuidanceState.Kept, facts with { IsFree = false }, Actor.Staff("b", "B", [Roles.Representative]), GuidanceAction.Dispose).IsDone);
    }

    [Fact]
    public void Is_told_with_persons_only_to_those_who_answer()
    {
        var told = Roles.Staff.ToDictionary(role => role, role => GuidanceReaders.Of(Actor.Staff("a", "A", [role])));

        Assert.Equal([Roles.Analyst, Roles.Representative], told.Where(pair => pair.Value == GuidanceSight.Everything).Select(pair => pair.Key));
        Assert.Equal([Roles.Auditor, Roles.PolicyOwner], told.Where(pair => pair.Value == GuidanceSight.WithoutPersons).Select(pair => pair.Key));
    }
}
