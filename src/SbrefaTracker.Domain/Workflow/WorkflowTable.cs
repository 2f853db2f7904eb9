using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Workflow;

/// <summary>A table of sentences, asked: what may somebody do in this state, and where does it lead.</summary>
public sealed class WorkflowTable<TState, TAction, TFacts>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly ILookup<TState, Sentence<TState, TAction, TFacts>> _byState;

    public WorkflowTable(IReadOnlyList<Sentence<TState, TAction, TFacts>> sentences)
    {
        Sentences = sentences;
        _byState = sentences.SelectMany(sentence => sentence.States, (sentence, state) => (sentence, state)).ToLookup(pair => pair.state, pair => pair.sentence);
    }

    public IReadOnlyList<Sentence<TState, TAction, TFacts>> Sentences { get; }

    /// <summary>Every action that one of the actor's roles has in this state; those that are shut say why.</summary>
    public IReadOnlyList<Offer<TAction>> Offers(TState state, TFacts facts, Actor actor) => MachineFor(state, facts, actor).Offers();

    /// <summary>The state that follows, or why the action is refused. Changes nothing.</summary>
    public Result<TState> Try(TState state, TFacts facts, Actor actor, TAction action) => MachineFor(state, facts, actor).Try(action);

    private WorkflowMachine<TState, TAction, TFacts> MachineFor(TState state, TFacts facts, Actor actor) => new(_byState[state], state, facts, actor);
}
