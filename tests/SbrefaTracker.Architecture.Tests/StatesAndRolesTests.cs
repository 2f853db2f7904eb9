namespace SbrefaTracker.Architecture.Tests;

public sealed class StatesAndRolesTests
{
    private static readonly IReadOnlyList<SourceFile> Markup = Repository.Files("src/SbrefaTracker.Web", ".razor");

    [Fact]
    public void Markup_tests_neither_a_state_nor_a_role()
    {
        Rule.HasSubjects(Markup);
        Rule.IsKept(
            "Markup shows the offers and views that it was given; what a state or a role allows is said by the workflow, the view and the role table:",
            Rule.LinesThatMatch(Markup, StatesAndRoles.Forbidden, StatesAndRoles.IsGuard));
    }

    /// <summary>A state that is kept, and is called something else, would escape the rule.</summary>
    [Fact]
    public void Every_state_that_is_kept_is_known_to_the_rule()
    {
        Rule.HasSubjects(StatesAndRoles.Kept);
        Rule.IsKept("A type of the array States in TrackerDb ends with State:", StatesAndRoles.Kept.Except(StatesAndRoles.Enums).Select(type => type.FullName!));
    }

    [Theory]
    [InlineData("@if (job.State == JobState.Running)")]
    [InlineData("@if (line is { State: SampleState.Testing })")]
    [InlineData("@if (group.GroupState == GroupStates.Hiatus)")]
    [InlineData("@if (view.State.ToString() == \"Published\")")]
    [InlineData("@(meeting.State switch { _ => 1 })")]
    [InlineData("@switch (line.Meeting.State)")]
    [InlineData("@if (state.User.IsInRole(name))")]
    [InlineData("@if (Actor.Is(Roles.Auditor))")]
    [InlineData("@if (Role.Code == \"Auditor\")")]
    [InlineData("@using static SbrefaTracker.Domain.Complaints.ComplaintState")]
    public void Finds_what_asks_for_one(string line) => Assert.Matches(StatesAndRoles.Forbidden, line);

    [Theory]
    [InlineData("@foreach (var state in Enum.GetValues<ComplaintState>())")]
    [InlineData("@T[$\"state.{narrative.State}\"]")]
    [InlineData("@(Office.State is { } state ? state : \"\")")]
    [InlineData("case WorkListColumns.State:")]
    [InlineData("@foreach (var code in TradeRoles.List.Codes)")]
    public void Finds_nothing_where_none_is_asked_for(string line) => Assert.DoesNotMatch(StatesAndRoles.Forbidden, line);
}
