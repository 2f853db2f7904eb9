using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Workflow;

/// <summary>
/// One rule of a workflow, written as it is read:
/// <c>From(UnderReview).On(AskOffice).GoTo(WithOffice).By(Analyst).When(ConsentGiven).Giving(Questions)</c>.
/// </summary>
public sealed record Sentence
{
    private Sentence(IReadOnlyList<ComplaintState> states) => States = states;

    /// <summary>The states in which the rule holds.</summary>
    public IReadOnlyList<ComplaintState> States { get; }

    public ComplaintAction Action { get; private init; }

    /// <summary>Null when the complaint stays in the state it is in.</summary>
    public ComplaintState? Target { get; private init; }

    /// <summary>Who may act; nobody else.</summary>
    public IReadOnlyList<Role> Actors { get; private init; } = [];

    /// <summary>What must be true; the first that is not is the first reason of a refusal.</summary>
    public IReadOnlyList<Guard> Guards { get; private init; } = [];

    /// <summary>Chooses between this sentence and its twin; null when there is no twin.</summary>
    public Fork? Fork { get; private init; }

    /// <summary>What must be given.</summary>
    public IReadOnlyList<Given> Needs { get; private init; } = [];

    public static Sentence From(params IReadOnlyList<ComplaintState> states) => new(states);

    /// <summary>From every state but Closed.</summary>
    public static Sentence FromAnyOpen() => new([.. Enum.GetValues<ComplaintState>().Where(state => state != ComplaintState.Closed)]);

    public Sentence On(ComplaintAction action) => this with { Action = action };

    public Sentence GoTo(ComplaintState target) => this with { Target = target };

    public Sentence Stay() => this with { Target = null };

    public Sentence By(params IReadOnlyList<Role> actors) => this with { Actors = actors };

    public Sentence When(params IReadOnlyList<Guard> guards) => this with { Guards = guards };

    public Sentence If(Fork fork) => this with { Fork = fork };

    public Sentence Giving(params IReadOnlyList<Given> needs) => this with { Needs = needs };

    /// <summary>The state that follows <paramref name="state"/>.</summary>
    public ComplaintState After(ComplaintState state) => Target ?? state;

    public bool IsFor(Actor actor) => Actors.Any(actor.Is);
}
