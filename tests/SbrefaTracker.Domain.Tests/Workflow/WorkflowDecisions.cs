using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Domain.Tests.Workflow;

/// <summary>Compares a workflow with its reviewed table: a line for each state, action, state that follows, and the roles that may.</summary>
internal static class WorkflowDecisions
{
    /// <param name="table">The workflow.</param>
    /// <param name="allowing">Facts under which the conditions of an action hold for every actor.</param>
    /// <param name="reviewed">Lines as reviewed.</param>
    public static void AreThose<TState, TAction, TFacts>(WorkflowTable<TState, TAction, TFacts> table, Func<TAction, TFacts> allowing, IReadOnlyList<string> reviewed)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var actual =
            from state in Enum.GetValues<TState>()
            from action in Enum.GetValues<TAction>()
            let may = Roles.All.Where(role => table.Try(state, allowing(action), TestFacts.Holding(role), action).IsDone).ToList()
            where may.Count > 0
            let target = table.Try(state, allowing(action), TestFacts.Holding(may[0]), action).Value
            select $"{state} {action} {(target.Equals(state) ? "stays" : target.ToString())} {string.Join(' ', may)}";

        Assert.Equal(
            reviewed.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Order(StringComparer.Ordinal),
            actual.Order(StringComparer.Ordinal));
        Assert.All(
            from state in Enum.GetValues<TState>() from action in Enum.GetValues<TAction>() select (state, action),
            one => Assert.False(table.Try(one.state, allowing(one.action), Actor.Operator, one.action).IsDone));
    }

    /// <summary>Every condition of every sentence refuses with the facts that say nothing.</summary>
    public static void EveryGuardCanRefuse<TState, TAction, TFacts>(WorkflowTable<TState, TAction, TFacts> table, TFacts refusing)
        where TState : struct, Enum
        where TAction : struct, Enum =>
        Assert.All(table.Sentences.SelectMany(sentence => sentence.Guards), guard => Assert.False(guard.Holds(refusing, Actor.Operator), guard.Code));
}
