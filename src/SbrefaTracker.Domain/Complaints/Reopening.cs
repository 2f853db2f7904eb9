using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>A closure that was undone: what had been recorded of it, and the day and reason of the reopening.</summary>
public sealed class Reopening : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public DateOnly ClosedOn { get; set; }

    public required string Outcome { get; set; }

    public string? Finding { get; set; }

    public long? PenaltyFinalCents { get; set; }

    public DateOnly ReopenedOn { get; set; }

    public required string By { get; set; }

    [Personal(1)]
    public required string Reason { get; set; }
}
