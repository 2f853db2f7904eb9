using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Workflow;

/// <summary>An action that the actor's role has in this state.</summary>
/// <param name="IsOpen">It can be taken now; otherwise it is shown disabled, with the reasons.</param>
/// <param name="Refusals">Why it is shut; empty when open.</param>
/// <param name="Needs">What must be given with it.</param>
public record Offer<TAction>(TAction Action, bool IsOpen, IReadOnlyList<Refusal> Refusals, IReadOnlyList<Given> Needs);

/// <summary>An action on a complaint.</summary>
public sealed record Offer(ComplaintAction Action, bool IsOpen, IReadOnlyList<Refusal> Refusals, IReadOnlyList<Given> Needs)
    : Offer<ComplaintAction>(Action, IsOpen, Refusals, Needs);
