using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Web.Staff;

/// <summary>A part of a help page.</summary>
/// <param name="Id">Its place on the page.</param>
/// <param name="Heading">What it is about.</param>
/// <param name="Paragraphs">What one should know, in the order in which it is needed.</param>
/// <param name="Steps">Who may do what; empty where there is no workflow.</param>
public sealed record HelpTopic(string Id, string Heading, IReadOnlyList<string> Paragraphs, IReadOnlyList<HelpStep> Steps);

/// <summary>One act, as the workflow has it.</summary>
/// <param name="From">The conditions in which it is open.</param>
/// <param name="To">The condition that follows; null when it stays.</param>
/// <param name="By">Who may.</param>
public sealed record HelpStep(string Act, string From, string? To, IReadOnlyList<Role> By);

/// <summary>Reads a help page's table out of a workflow, so that it says what the program does.</summary>
public static class HelpSteps
{
    /// <param name="table">The workflow.</param>
    /// <param name="act">The words of an act.</param>
    /// <param name="state">The words of a condition.</param>
    public static IReadOnlyList<HelpStep> Of<TState, TAction, TFacts>(WorkflowTable<TState, TAction, TFacts> table, Func<TAction, string> act, Func<TState, string> state)
        where TState : struct, Enum
        where TAction : struct, Enum =>
    [
        .. from sentence in table.Sentences
           let people = sentence.Actors.Where(role => role != Roles.Clock).ToList()
           where people.Count > 0
           select new HelpStep(act(sentence.Action), string.Join(", ", sentence.States.Select(state)), sentence.Target is { } target ? state(target) : null, people),
    ];
}
