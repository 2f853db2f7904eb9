using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>
/// What a field of a complaint held before an act changed it, covered by the entry of that act. What the act put in its place stands in the next one of the same field, or in the
/// complaint itself.
/// </summary>
public sealed class FormerValue : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    /// <summary>Name in the catalogue (<see cref="ComplaintFields"/>).</summary>
    public required string Field { get; set; }

    /// <summary>As export writes it; null when the field held nothing.</summary>
    [Personal(1)]
    public string? Value { get; set; }
}
