using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>
/// Time that does not count in the adjusted figures, with reason and authority. Raw days never know of it.
/// </summary>
public sealed class Pause : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public DateOnly FromOn { get; set; }

    /// <summary>The first day that counts again; null while the pause lasts.</summary>
    public DateOnly? ToOn { get; set; }

    public required string Authority { get; set; }

    public required string By { get; set; }

    [Personal(1)]
    public required string Reason { get; set; }
}

/// <summary>Time granted on one clock, in business days.</summary>
public sealed class Extension : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public required string Clock { get; set; }

    public int BusinessDays { get; set; }

    public DateOnly GrantedOn { get; set; }

    public required string By { get; set; }

    [Personal(1)]
    public required string Reason { get; set; }
}
