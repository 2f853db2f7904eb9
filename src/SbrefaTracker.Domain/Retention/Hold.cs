using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Retention;

/// <summary>
/// A legal hold on a complaint: somebody with a right to it ordered that what is there must stay, for a court, an investigation or a request for records. What it
/// stops is said by the workflow (docs/decisions/0038-legal-holds-and-disposal-by-two.md).
/// </summary>
public sealed class Hold : IRecord
{
    public long Id { get; private set; }

    public long ComplaintId { get; init; }

    public DateOnly PlacedOn { get; init; }

    /// <summary>The account that placed it; another one releases it.</summary>
    public required string PlacedBy { get; init; }

    [Personal(1)]
    public required string Reason { get; set; }

    /// <summary>Who ordered it, or under which number.</summary>
    [Personal(2)]
    public required string Authority { get; set; }

    /// <summary>Null while it is in force.</summary>
    public DateOnly? ReleasedOn { get; set; }

    public string? ReleasedBy { get; set; }

    [Personal(3)]
    public string? ReleaseReason { get; set; }

    public bool IsInForce => ReleasedOn is null;
}
