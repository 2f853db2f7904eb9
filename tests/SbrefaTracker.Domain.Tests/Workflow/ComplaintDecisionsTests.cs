using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Domain.Tests.Workflow;

/// <summary>Every state x action x role against the reviewed table.</summary>
public class ComplaintDecisionsTests
{
    private static readonly IReadOnlyList<Decision> Reviewed = DecisionTable.Read();

    [Fact]
    public void Name_every_state_and_action_once()
    {
        var all =
            from state in Enum.GetValues<ComplaintState>()
            from action in Enum.GetValues<ComplaintAction>()
            select (state, action);

        Assert.Equal(all, Reviewed.Select(decision => (decision.State, decision.Action)).Order());
    }

    public static TheoryData<ComplaintState, ComplaintAction> EveryCase()
    {
        var cases = new TheoryData<ComplaintState, ComplaintAction>();
        foreach (var decision in Reviewed)
            cases.Add(decision.State, decision.Action);

        return cases;
    }

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void Are_what_the_workflow_does(ComplaintState state, ComplaintAction action)
    {
        var decision = Reviewed.Single(d => d.State == state && d.Action == action);

        Assert.Equal(ForEachRole(actor => Expected(decision, actor, decision.Target)), ForEachRole(actor => Actual(decision, actor)));

        if (decision.DependsOnReplies)
            Assert.Equal(
                ForEachRole(actor => Expected(decision, actor, decision.TargetWhileReplyAwaited)),
                ForEachRole(actor => Actual(decision, actor, replyAwaited: true)));
        Assert.Equal(
            ForEachRole(actor => Expected(decision, actor, decision.TargetWhenNeverComplete)),
            ForEachRole(actor => Actual(decision, actor, wasComplete: false)));
    }

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void Are_what_is_offered(ComplaintState state, ComplaintAction action)
    {
        var decision = Reviewed.Single(d => d.State == state && d.Action == action);

        var expected = ForEachRole(actor => decision.Allowed.Any(actor.Is) ? "open" : "not offered");

        Assert.Equal(expected, ForEachRole(actor => Offered(decision, actor)));
    }

    [Fact]
    public void Leave_nothing_to_an_actor_without_a_role()
    {
        Assert.All(Reviewed, d => Assert.False(ComplaintWorkflow.Try(d.State, TestFacts.Allowing(d.Action), Actor.Operator, d.Action).IsDone));
        Assert.All(Reviewed, d => Assert.Empty(ComplaintWorkflow.Offers(d.State, TestFacts.Allowing(d.Action), Actor.Operator)));
    }

    private static string Expected(Decision decision, Actor actor, ComplaintState target) =>
        decision.Allowed.Count == 0 ? "workflow.not_in_this_state()"
        : decision.Allowed.Any(actor.Is) ? target.ToString()
        : "workflow.not_your_role()";

    private static string Actual(Decision decision, Actor actor, bool replyAwaited = false, bool wasComplete = true)
    {
        var facts = TestFacts.Allowing(decision.Action, replyAwaited) with { WasComplete = wasComplete };
        var result = ComplaintWorkflow.Try(decision.State, facts, actor, decision.Action);

        return result.IsDone ? result.Value.ToString() : string.Join(", ", result.Refusals);
    }

    private static string Offered(Decision decision, Actor actor)
    {
        var offers = ComplaintWorkflow.Offers(decision.State, TestFacts.Allowing(decision.Action), actor);
        var offer = offers.SingleOrDefault(offer => offer.Action == decision.Action);

        return offer is null ? "not offered" : offer is { IsOpen: true, Refusals.Count: 0 } ? "open" : string.Join(", ", offer.Refusals);
    }

    private static IEnumerable<string> ForEachRole(Func<Actor, string> answer) =>
        [.. Roles.All.Select(role => $"{role}: {answer(TestFacts.Holding(role))}")];
}
