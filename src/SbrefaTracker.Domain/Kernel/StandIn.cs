namespace SbrefaTracker.Domain.Kernel;

/// <summary>Somebody who is away today and for whom the actor stands in.</summary>
/// <param name="AccountId">What the ledger keeps.</param>
/// <param name="Name">How people are told who it is.</param>
/// <param name="Offices">Codes of the offices that this person answers for as a liaison.</param>
public sealed record StandIn(string AccountId, string Name, IReadOnlySet<string> Offices);
