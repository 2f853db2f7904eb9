using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>The running summary of a complaint, as somebody of the staff wrote it. The latest counts; earlier ones stay in the record.</summary>
public sealed class Summary : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    /// <summary>1, 2, 3 ... within the complaint.</summary>
    public int Number { get; set; }

    public DateOnly WrittenOn { get; set; }

    /// <summary>An <c>Actor.Id</c>.</summary>
    public required string WrittenBy { get; set; }

    [Personal(1)]
    public required string Text { get; set; }
}
