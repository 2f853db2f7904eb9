using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Domain.Stories;
using SbrefaTracker.Domain.Samples;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Domain.Routing;
using Stateless;
using Stateless.Graph;

namespace SbrefaTracker.Domain.Workflow;

/// <summary>The workflows as a page of Markdown: the text of <c>docs/workflow.md</c>, which a test holds equal to it.</summary>
public static class WorkflowDiagram
{
    /// <summary>Lines end with a line feed on every platform.</summary>
    public static string Markdown() =>
        $"""
        # The workflow of a complaint

        Generated from `src/SbrefaTracker.Domain/Workflow/ComplaintWorkflow.cs`; do not edit. A test compares this file with the
        table and says how to write it anew.

        The diagram shows the moves. Whatever leaves a complaint where it is stands in the table only.

        {WorkflowPart.Of(ComplaintWorkflow.Sentences, ComplaintState.Received)}

        # The workflow of an edition of the annual report

        Generated from `src/SbrefaTracker.Domain/Editions/EditionWorkflow.cs`.

        {WorkflowPart.Of(EditionWorkflow.Table.Sentences, EditionState.Frozen)}

        # The workflow of a piece of evidence

        Generated from `src/SbrefaTracker.Domain/Questionnaire/EvidenceWorkflow.cs`.

        {WorkflowPart.Of(EvidenceWorkflow.Table.Sentences, EvidenceState.Kept)}

        # The workflow of a story for the annual report

        Generated from `src/SbrefaTracker.Domain/Stories/StoryWorkflow.cs`.

        {WorkflowPart.Of(StoryWorkflow.Table.Sentences, StoryState.Written)}

        # The workflow of a published narrative

        Generated from `src/SbrefaTracker.Domain/Narratives/NarrativeWorkflow.cs`.

        {WorkflowPart.Of(NarrativeWorkflow.Table.Sentences, NarrativeState.Scrubbed)}

        # The workflow of a random sample

        Generated from `src/SbrefaTracker.Domain/Samples/SampleWorkflow.cs`.

        {WorkflowPart.Of(SampleWorkflow.Table.Sentences, SampleState.Testing)}

        # The workflow of a routing rule

        Generated from `src/SbrefaTracker.Domain/Routing/RoutingWorkflow.cs`.

        {WorkflowPart.Of(RoutingWorkflow.Table.Sentences, RoutingRuleState.Off)}

        # The workflow of a compliance guide

        Generated from `src/SbrefaTracker.Domain/Guidance/GuideWorkflow.cs`.

        {WorkflowPart.Of(GuideWorkflow.Table.Sentences, GuideState.Kept)}

        # The workflow of an answer

        Generated from `src/SbrefaTracker.Domain/Guidance/AnswerWorkflow.cs`.

        {WorkflowPart.Of(AnswerWorkflow.Table.Sentences, AnswerState.Draft)}

        # The workflow of an advisory committee

        Generated from `src/SbrefaTracker.Domain/Committees/CommitteeWorkflow.cs`.

        {WorkflowPart.Of(CommitteeWorkflow.Table.Sentences, CommitteeState.Standing)}

        # The workflow of a committee's meeting

        Generated from `src/SbrefaTracker.Domain/Committees/MeetingWorkflow.cs`.

        {WorkflowPart.Of(MeetingWorkflow.Table.Sentences, MeetingState.Planned)}

        # The workflow of a committee's recommendation

        Generated from `src/SbrefaTracker.Domain/Committees/RecommendationWorkflow.cs`.

        {WorkflowPart.Of(RecommendationWorkflow.Table.Sentences, RecommendationState.Proposed)}

        # The workflow of an event of the office

        Generated from `src/SbrefaTracker.Domain/Outreach/EventWorkflow.cs`.

        {WorkflowPart.Of(EventWorkflow.Table.Sentences, EventState.Planned)}

        # The workflow of a request to take part in an event

        Generated from `src/SbrefaTracker.Domain/Participation/ParticipationWorkflow.cs`.

        {WorkflowPart.Of(ParticipationWorkflow.Table.Sentences, ParticipationState.Received)}

        # The workflow of an entry of the log of informal guidance

        Generated from `src/SbrefaTracker.Domain/Guidance/GuidanceWorkflow.cs`.

        {WorkflowPart.Of(GuidanceWorkflow.Table.Sentences, GuidanceState.Kept)}

        # The workflow of a bulletin to the trade

        Generated from `src/SbrefaTracker.Domain/Guidance/BulletinWorkflow.cs`.

        {WorkflowPart.Of(BulletinWorkflow.Table.Sentences, BulletinState.Draft)}

        """.ReplaceLineEndings("\n");
}

/// <summary>One workflow of the page: its diagram and its table.</summary>
internal static class WorkflowPart
{
    /// <param name="sentences">The workflow.</param>
    /// <param name="first">The state in which it begins.</param>
    public static string Of<TState, TAction, TFacts>(IReadOnlyList<Sentence<TState, TAction, TFacts>> sentences, TState first)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var rows = Rows(sentences).ToList();
        return $"""
            ```mermaid
            {Mermaid(rows, first)}
            ```

            | State | Action | Goes to | By | When | Giving |
            |---|---|---|---|---|---|
            {string.Join('\n', rows.Select(row => Line(row.State, row.Sentence)))}
            """;
    }

    /// <summary>Drawn from a machine of its own: Stateless calls "initial" whatever state a machine has when it is built.</summary>
    private static string Mermaid<TState, TAction, TFacts>(IEnumerable<(TState State, Sentence<TState, TAction, TFacts> Sentence)> rows, TState first)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var machine = new StateMachine<TState, TAction>(first);

        foreach (var (state, sentence) in rows.Where(row => !row.Sentence.After(row.State).Equals(row.State)))
            WorkflowMachine<TState, TAction, TFacts>.Configure(machine, state, sentence, [.. Forks(sentence.Fork?.Code)]);

        return MermaidGraph.Format(machine.GetInfo(), MermaidGraphDirection.LeftToRight).Trim();
    }

    private static IEnumerable<Tuple<Func<bool>, string>> Forks(string? code) => code is null ? [] : [Tuple.Create(() => true, code)];

    private static string Line<TState, TAction, TFacts>(TState state, Sentence<TState, TAction, TFacts> sentence)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var target = sentence.After(state).Equals(state) ? "stays" : sentence.After(state).ToString();
        var conditions = sentence.Guards.Select(guard => guard.Code).Append(sentence.Fork?.Code).OfType<string>();

        return $"| {state} | {sentence.Action} | {target} | {List(sentence.Actors)} | {List(conditions)} | {List(sentence.Needs)} |";
    }

    private static string List<T>(IEnumerable<T> items) => string.Join(", ", items);

    private static IEnumerable<(TState State, Sentence<TState, TAction, TFacts> Sentence)> Rows<TState, TAction, TFacts>(
        IReadOnlyList<Sentence<TState, TAction, TFacts>> sentences)
        where TState : struct, Enum
        where TAction : struct, Enum =>
        from state in Enum.GetValues<TState>()
        from sentence in sentences
        where sentence.States.Contains(state)
        orderby state, sentence.Action
        select (state, sentence);
}
