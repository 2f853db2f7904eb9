using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints.Pipeline;

/// <summary>Something to be done with one complaint, as somebody saw it.</summary>
public abstract record ComplaintCommand
{
    /// <summary>Our own or the outside reference.</summary>
    public required string Reference { get; init; }

    /// <summary>The version that the page showed: when the complaint has moved on since, the command is refused as stale.</summary>
    public required int Version { get; init; }
}

/// <summary>
/// A use case on one complaint. Before it runs, the pipeline has found the complaint, refused what is stale, and asked the
/// workflow; after it, the pipeline sets the state and the due day and writes the ledger. So a use case says only what is
/// its own.
/// </summary>
public interface IComplaintUseCase<in TCommand>
    where TCommand : ComplaintCommand
{
    /// <summary>The action of the workflow that this is.</summary>
    ComplaintAction Action(TCommand command);

    /// <summary>What the guards must know beyond the stored facts, e.g. the outcome that was chosen.</summary>
    ComplaintFacts Told(TCommand command, ComplaintFacts facts) => facts;

    /// <summary>Changes the complaint and what belongs to it. A refusal takes everything back.</summary>
    Task<Refused> Apply(ComplaintWriting writing, TCommand command, CancellationToken ct);

    /// <summary>What is left to do once all of it is committed; nothing for most.</summary>
    Task Committed(CancellationToken ct) => Task.CompletedTask;
}

/// <summary>Nothing when nothing speaks against it; else the reasons. Reads as the end of a use case: <c>return Refused.No;</c>.</summary>
public readonly record struct Refused(IReadOnlyList<Domain.Kernel.Refusal>? Reasons)
{
    public static Refused No => default;

    /// <summary>The first reason; null when nothing speaks against it.</summary>
    public Domain.Kernel.Refusal? Reason => Reasons is [var first, ..] ? first : null;

    public static implicit operator Refused(Domain.Kernel.Refusal reason) => new([reason]);
}
