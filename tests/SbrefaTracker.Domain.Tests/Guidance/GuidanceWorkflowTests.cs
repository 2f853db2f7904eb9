using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Guidance;

public class GuidanceWorkflowTests
{
    [Fact]
    public void Does_what_was_reviewed() =>
        WorkflowDecisions.AreThose(GuidanceWorkflow.Table, _ => new GuidanceFacts { TimeIsOver = true }, Repository.ReviewedLines("Guidance", "guidance-decisions.txt"));

    [Fact]
    public void Refuses_whatever_nothing_is_known_of() => WorkflowDecisions.EveryGuardCanRefuse(GuidanceWorkflow.Table, new GuidanceFacts());

    [Fact]
    public void Is_kept_through_the_last_day_of_the_sixth_year()
    {
        var entry = new GuidanceEntry { AnsweredOn = new DateOnly(2020, 3, 6) };

        Assert.False(GuidanceGuards.IsOver(entry, new DateOnly(2026, 3, 6)));
        Assert.True(GuidanceGuards.IsOver(entry, new DateOnly(2026, 3, 7)));
    }

    [Fact]
    public void Is_told_with_persons_only_to_those_who_answer()
    {
        var told = Roles.Staff.ToDictionary(role => role, role => GuidanceReaders.Of(Actor.Staff("a", "A", [role])));

        Assert.Equal([Roles.Analyst, Roles.Representative], told.Where(pair => pair.Value == GuidanceSight.Everything).Select(pair => pair.Key));
        Assert.Equal([Roles.Auditor, Roles.PolicyOwner], told.Where(pair => pair.Value == GuidanceSight.WithoutPersons).Select(pair => pair.Key));
    }
}
