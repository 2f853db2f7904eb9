using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Retention;

/// <summary>
/// A legal hold on a record of the office and on what people told beside it: while one is in force neither two people nor the clock dispose of anything. Its words stay for ever, so unlike those of a hold on a
/// complaint they name nobody.
/// </summary>
public sealed class OfficeHold : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    /// <summary>The number of the record that it keeps, below zero.</summary>
    public long Subject { get; init; }

    public DateOnly PlacedOn { get; init; }

    /// <summary>The account that placed it; another one releases it.</summary>
    public string PlacedBy { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>Who ordered it, or under which number.</summary>
    public string Authority { get; init; } = "";

    /// <summary>Null while it is in force.</summary>
    public DateOnly? ReleasedOn { get; set; }

    public string? ReleasedBy { get; set; }

    public string? ReleaseReason { get; set; }
}
