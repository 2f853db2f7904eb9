using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Tests.Workflow;

namespace SbrefaTracker.Domain.Tests.Committees;

public class RecommendationTests
{
    private static readonly DateOnly Today = new(2026, 3, 6);

    [Fact]
    public void Does_what_was_reviewed() => WorkflowDecisions.AreThose(
        RecommendationWorkflow.Table, _ => new RecommendationFacts { HasResponse = true, HasEvidence = true }, Repository.ReviewedLines("Committees", "recommendation-decisions.txt"));

    [Fact]
    public void Refuses_whatever_nothing_is_known_of() => WorkflowDecisions.EveryGuardCanRefuse(RecommendationWorkflow.Table, new RecommendationFacts());

    [Theory]
    [InlineData(RecommendationState.Passed, 90, 0)]
    [InlineData(RecommendationState.Passed, 91, 1)]
    [InlineData(RecommendationState.InProgress, 180, 1)]
    [InlineData(RecommendationState.InProgress, 365, 2)]
    [InlineData(RecommendationState.Accepted, 366, 3)]
    public void An_open_one_ages_from_the_day_it_was_passed(RecommendationState state, int days, int step)
    {
        var age = RecommendationAge.Of(new Recommendation { State = state, PassedOn = Today.AddDays(-days) }, Today);

        Assert.Equal((days, true), (age.Days, age.IsOpen));
        Assert.Equal(1, RecommendationAge.Spread([age])[step]);
        Assert.Equal(1, RecommendationAge.Spread([age]).Sum());
    }

    [Theory]
    [InlineData(RecommendationState.Proposed)]
    [InlineData(RecommendationState.Implemented)]
    [InlineData(RecommendationState.NotAccepted)]
    [InlineData(RecommendationState.Overtaken)]
    public void One_that_asks_for_nothing_more_is_neither_old_nor_late(RecommendationState state)
    {
        var age = RecommendationAge.Of(new Recommendation { State = state, PassedOn = Today.AddDays(-900), TargetOn = Today.AddDays(-100) }, Today);

        Assert.Equal((false, false, 0), (age.IsOpen, age.AwaitsResponse, age.DaysLate));
        Assert.Equal(0, RecommendationAge.Spread([age]).Sum());
    }

    [Fact]
    public void Is_late_the_day_after_its_target()
    {
        var one = new Recommendation { State = RecommendationState.Accepted, Response = "concur", TargetOn = Today };

        Assert.Equal((0, 1), (RecommendationAge.Of(one, Today).DaysLate, RecommendationAge.Of(one, Today.AddDays(1)).DaysLate));
        Assert.False(RecommendationAge.Of(one, Today).AwaitsResponse);
    }

    [Theory]
    [InlineData("010001", true)]
    [InlineData("10001", false)]
    [InlineData("0100011", false)]
    [InlineData("01000a", false)]
    [InlineData("\u0660\u0661\u0660\u0660\u0660\u0661", false)]
    public void A_number_has_six_digits(string text, bool good) => Assert.Equal(good, RecommendationFields.IsNumber(text));

    [Fact]
    public void Every_condition_has_a_code_and_comes_back_from_it()
    {
        Assert.Equal(Enum.GetValues<RecommendationState>().Length, RecommendationFields.States.Codes.Count);
        Assert.All(Enum.GetValues<RecommendationState>(), state => Assert.Equal(state, RecommendationFields.StateOf(RecommendationFields.CodeOf(state))));
        Assert.All(Enum.GetValues<RecommendationState>(), state => Assert.Equal(state.ToString(), string.Concat(RecommendationFields.CodeOf(state).Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))));
    }
}
