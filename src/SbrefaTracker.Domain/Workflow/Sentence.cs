using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Workflow;

/// <summary>
/// One rule of a workflow, written as it is read:
/// <c>From(UnderReview).On(AskOffice).GoTo(WithOffice).By(Analyst).When(ConsentGiven).Giving(Questions)</c>.
/// </summary>
public sealed record Sentence<TState, TAction, TFacts>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private Sentence(IReadOnlyList<TState> states) => States = states;

    /// <summary>The states in which the rule holds.</summary>
    public IReadOnlyList<TState> States { get; }

    public TAction Action { get; private init; }

    /// <summary>Null when it stays in the state it is in.</summary>
    public TState? Target { get; private init; }

    /// <summary>Who may act; nobody else.</summary>
    public IReadOnlyList<Role> Actors { get; private init; } = [];

    /// <summary>What must be true; the first that is not is the first reason of a refusal.</summary>
    public IReadOnlyList<Guard<TFacts>> Guards { get; private init; } = [];

    /// <summary>Chooses between this sentence and its twin; null when there is no twin.</summary>
    public Fork<TFacts>? Fork { get; private init; }

    /// <summary>What must be given.</summary>
    public IReadOnlyList<Given> Needs { get; private init; } = [];

    public static Sentence<TState, TAction, TFacts> From(params IReadOnlyList<TState> states) => new(states);

    /// <summary>From every state but those.</summary>
    public static Sentence<TState, TAction, TFacts> FromAllBut(params IReadOnlyList<TState> others) => new([.. Enum.GetValues<TState>().Except(others)]);

    public Sentence<TState, TAction, TFacts> On(TAction action) => this with { Action = action };

    public Sentence<TState, TAction, TFacts> GoTo(TState target) => this with { Target = target };

    public Sentence<TState, TAction, TFacts> Stay() => this with { Target = null };

    public Sentence<TState, TAction, TFacts> By(params IReadOnlyList<Role> actors) => this with { Actors = actors };

    public Sentence<TState, TAction, TFacts> When(params IReadOnlyList<Guard<TFacts>> guards) => this with { Guards = guards };

    public Sentence<TState, TAction, TFacts> If(Fork<TFacts> fork) => this with { Fork = fork };

    public Sentence<TState, TAction, TFacts> Giving(params IReadOnlyList<Given> needs) => this with { Needs = needs };

    /// <summary>The state that follows <paramref name="state"/>.</summary>
    public TState After(TState state) => Target ?? state;

    public bool IsFor(Actor actor) => Actors.Any(actor.Is);
}
