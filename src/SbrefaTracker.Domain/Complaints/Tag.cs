using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>
/// A short word that staff put on a complaint, to find it again among others. A word that was taken off stays in the record, with the day.
/// </summary>
public sealed class Tag : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    /// <summary>As <see cref="TagWords"/> writes it.</summary>
    [Personal(1)]
    public required string Word { get; set; }

    public DateOnly TaggedOn { get; set; }

    /// <summary>An <c>Actor.Id</c>.</summary>
    public required string TaggedBy { get; set; }

    /// <summary>The day it was taken off; null while it is on.</summary>
    public DateOnly? UntaggedOn { get; set; }

    /// <summary>An <c>Actor.Id</c>; null while it is on.</summary>
    public string? UntaggedBy { get; set; }
}
