using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>The raising of a complaint to the Commissioner, and what was decided.</summary>
public sealed class Escalation : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public DateOnly RaisedOn { get; set; }

    public required string RaisedBy { get; set; }

    [Personal(1)]
    public required string Reason { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? DecidedBy { get; set; }

    [Personal(2)]
    public string? Decision { get; set; }

    /// <summary>The day by which what was decided is to be done; null while nothing is decided, and of decisions made before a day was asked for.</summary>
    public DateOnly? DoneBy { get; set; }

    /// <summary>What a complaint's next due day is called when the Commissioner set it; the others bear the names of clocks.</summary>
    public const string Due = "Decision";

    /// <summary>The day by which what was decided is still to be done; null when none was set, and once the complaint was answered for good since. Our practice.</summary>
    public DateOnly? DueUnless(DateOnly? respondedOn) => DecidedOn is { } decided && !(respondedOn >= decided) ? DoneBy : null;
}
