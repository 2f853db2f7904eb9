using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Campaigns;

/// <summary>The condition a campaign is in.</summary>
public enum CampaignState
{
    /// <summary>Complaints are gathered in it.</summary>
    Gathered,

    /// <summary>It was none, or is of no use any more. It stays in the record; its complaints may be gathered in another.</summary>
    Dissolved,
}

/// <summary>
/// Complaints of several filers with the same or nearly the same text, gathered by somebody under a name: each stays a complaint of its own and is answered by itself.
/// Holds no personal data.
/// </summary>
public sealed class Campaign : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public CampaignState State { get; set; }

    public string Name { get; set; } = "";

    public DateOnly BegunOn { get; init; }

    public string BegunBy { get; init; } = "";
}

/// <summary>That a complaint belongs to a campaign, or did.</summary>
public sealed class CampaignMember : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>Our own reference of the complaint.</summary>
    public string Reference { get; init; } = "";

    public DateOnly JoinedOn { get; init; }

    public string JoinedBy { get; init; } = "";

    /// <summary>The day it was taken out; null while it belongs.</summary>
    public DateOnly? LeftOn { get; set; }

    public string? LeftBy { get; set; }
}
