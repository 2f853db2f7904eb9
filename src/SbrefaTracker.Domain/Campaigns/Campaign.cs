using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Campaigns;

/// <summary>The condition a campaign is in.</summary>
public enum CampaignState
{
    /// <summary>Complaints are gathered in it.</summary>
    Gathered,

    /// <summary>It was none, or is of no use any more. It stays in the record; its complaints may be gathered in another.</summary>
    Dissolved,

    /// <summary>The clock found complaints that tell the same; it waits for the representative and gathers nothing yet.</summary>
    Proposed,

    /// <summary>The representative said why what was proposed is no campaign. It is not proposed again.</summary>
    Dismissed,
}

/// <summary>
/// Complaints of several filers with the same or nearly the same text, gathered by somebody under a name, or proposed by the clock: each stays a complaint of its own and is answered by itself.
/// Holds no personal data.
/// </summary>
public sealed class Campaign : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public CampaignState State { get; set; }

    /// <summary>What it is called; empty while it is proposed.</summary>
    public string Name { get; set; } = "";

    public DateOnly BegunOn { get; init; }

    public string BegunBy { get; init; } = "";

    /// <summary>The day on which what the clock proposed was accepted or dismissed; null while it waits, and for what somebody gathered by hand.</summary>
    public DateOnly? DecidedOn { get; set; }

    public string? DecidedBy { get; set; }

    /// <summary>Why what was proposed is no campaign; null otherwise.</summary>
    public string? Decision { get; set; }
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
