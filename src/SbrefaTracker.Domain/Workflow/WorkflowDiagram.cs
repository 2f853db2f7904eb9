using SbrefaTracker.Domain.Complaints;
using Stateless;
using Stateless.Graph;

namespace SbrefaTracker.Domain.Workflow;

/// <summary>The workflow as a page of Markdown: the text of <c>docs/workflow.md</c>, which a test holds equal to it.</summary>
public static class WorkflowDiagram
{
    /// <summary>Lines end with a line feed on every platform.</summary>
    public static string Markdown() =>
        $"""
        # The workflow of a complaint

        Generated from `src/SbrefaTracker.Domain/Workflow/ComplaintWorkflow.cs`; do not edit. A test compares this file with the
        table and says how to write it anew.

        The diagram shows the moves. Whatever leaves a complaint where it is stands in the table only.

        ```mermaid
        {Mermaid()}
        ```

        | State | Action | Goes to | By | When | Giving |
        |---|---|---|---|---|---|
        {Table()}

        """.ReplaceLineEndings("\n");

    /// <summary>Drawn from a machine of its own: Stateless calls "initial" whatever state a machine has when it is built.</summary>
    private static string Mermaid()
    {
        var machine = new StateMachine<ComplaintState, ComplaintAction>(ComplaintState.Received);

        foreach (var (state, sentence) in Rows().Where(row => row.Sentence.After(row.State) != row.State))
            WorkflowMachine.Configure(machine, state, sentence, [.. Forks(sentence)]);

        return MermaidGraph.Format(machine.GetInfo(), MermaidGraphDirection.LeftToRight).Trim();
    }

    private static IEnumerable<Tuple<Func<bool>, string>> Forks(Sentence sentence) =>
        sentence.Fork is { } fork ? [Tuple.Create(() => true, fork.Code)] : [];

    private static string Table() => string.Join('\n', Rows().Select(row => Line(row.State, row.Sentence)));

    private static string Line(ComplaintState state, Sentence sentence)
    {
        var target = sentence.After(state) == state ? "stays" : sentence.After(state).ToString();
        var conditions = sentence.Guards.Select(guard => guard.Code).Append(sentence.Fork?.Code).OfType<string>();

        return $"| {state} | {sentence.Action} | {target} | {List(sentence.Actors)} | {List(conditions)} | {List(sentence.Needs)} |";
    }

    private static string List<T>(IEnumerable<T> items) => string.Join(", ", items);

    private static IEnumerable<(ComplaintState State, Sentence Sentence)> Rows() =>
        from state in Enum.GetValues<ComplaintState>()
        from sentence in ComplaintWorkflow.Sentences
        where sentence.States.Contains(state)
        orderby state, sentence.Action
        select (state, sentence);
}
