using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Substitutions;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Substitutions;

public class SubstitutionTests
{
    private static readonly StandIn Boston = new("bo", "Bo", new HashSet<string> { "0401" });

    [Fact]
    public void Does_what_was_reviewed() => WorkflowDecisions.AreThose(
        SubstitutionWorkflow.Table, _ => new SubstitutionFacts("who-acts"), Repository.ReviewedLines("Substitutions", "substitution-decisions.txt"));

    [Fact]
    public void Is_ended_by_whoever_is_away_or_arranges_it()
    {
        Assert.Equal([true, false], Of(Roles.OfficeLiaison));
        Assert.Equal([true, false], Of(Roles.Analyst));
        Assert.Equal([true, true], Of(Roles.Representative));
        Assert.Equal([true, true], Of(Roles.Administrator));
        Assert.Equal([false, false], Of(Roles.Commissioner));

        static bool[] Of(Role role)
        {
            var actor = Actor.Staff("me", "Me", [role]);
            return [StandInRules.MayArrangeFor(actor, "me"), StandInRules.MayArrangeFor(actor, "other")];
        }
    }

    [Fact]
    public void Is_by_somebody_who_does_the_same_kind_of_work()
    {
        Assert.True(StandInRules.Fits([Roles.OfficeLiaison], [Roles.OfficeLiaison]));
        Assert.True(StandInRules.Fits([Roles.Representative], [Roles.Analyst]));
        Assert.True(StandInRules.Fits([Roles.Analyst], [Roles.Representative, Roles.Auditor]));
        Assert.False(StandInRules.Fits([Roles.OfficeLiaison], [Roles.Analyst]));
        Assert.False(StandInRules.Fits([Roles.Analyst], [Roles.OfficeLiaison]));
        Assert.False(StandInRules.Fits([Roles.OfficeLiaison, Roles.Analyst], [Roles.OfficeLiaison]));
        Assert.False(StandInRules.Fits([Roles.Commissioner], [Roles.Commissioner]));
    }

    [Fact]
    public void Holds_from_the_first_day_through_the_last_unless_it_was_ended()
    {
        var substitution = new Substitution { FromOn = new(2026, 3, 9), ToOn = new(2026, 3, 13) };

        Assert.Equal([false, true, true, false], Days(substitution));
        substitution.State = SubstitutionState.Ended;
        Assert.Equal([false, false, false, false], Days(substitution));

        static bool[] Days(Substitution substitution) => [.. new[] { 8, 9, 13, 14 }.Select(day => substitution.HoldsOn(new(2026, 3, day)))];
    }

    [Fact]
    public void Opens_the_door_of_the_other_office_and_says_in_whose_place()
    {
        var laredo = Actor.Staff("la", "La", [Roles.OfficeLiaison], ["2304"]) with { StandsInFor = [Boston] };

        Assert.Equal(["0401", "2304"], OfficeDoor.Offices(laredo).Order(StringComparer.Ordinal));
        Assert.Equal("bo", OfficeDoor.InPlaceOf(laredo, "0401")?.AccountId);
        Assert.Null(OfficeDoor.InPlaceOf(laredo, "2304"));
        Assert.Null(OfficeDoor.InPlaceOf(laredo, "5203"));
    }

    [Fact]
    public void Opens_no_door_to_whoever_is_no_liaison_any_more()
    {
        var moved = Actor.Staff("la", "La", [Roles.Auditor], ["2304"]) with { StandsInFor = [Boston] };

        Assert.Empty(OfficeDoor.Offices(moved));
        Assert.Null(OfficeDoor.InPlaceOf(moved, "0401"));
    }
}
