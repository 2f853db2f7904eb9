namespace SbrefaTracker.Application.Views;

/// <summary>That somebody is told of a view: its owner, or anyone with whom it is shared. Each has a row of their own. Not part of the record.</summary>
public sealed class ViewAlertRow
{
    /// <summary>The view's.</summary>
    public required string Code { get; set; }

    public required string AccountId { get; set; }

    /// <summary>A code of <see cref="ViewAlerts"/>, never <see cref="ViewAlerts.None"/>.</summary>
    public required string Alert { get; set; }

    /// <summary>The number above which somebody is told; null for the other alerts.</summary>
    public int? AlertAbove { get; set; }

    /// <summary>When they were told last, or when the alert was switched on.</summary>
    public DateTimeOffset AlertedAt { get; set; }

    /// <summary>What the view held for them then, as <see cref="ViewMembers"/> writes it; empty while it was never looked at.</summary>
    public required string Held { get; set; }
}
