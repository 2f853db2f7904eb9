namespace SbrefaTracker.Domain.Complaints;

/// <summary>The condition a complaint is in. Overdue is no state: it is derived from dates.</summary>
public enum ComplaintState
{
    /// <summary>It has arrived; nobody has said yet that it is complete.</summary>
    Received,

    /// <summary>Waiting for the filer, who was asked for more.</summary>
    Incomplete,

    /// <summary>An analyst assesses it.</summary>
    UnderReview,

    /// <summary>At least one office has open questions about it.</summary>
    WithOffice,

    /// <summary>A drafted response waits for a second person.</summary>
    InClearance,

    /// <summary>The final response was sent.</summary>
    Responded,

    /// <summary>Raised to the Commissioner, who has not decided yet.</summary>
    Escalated,

    /// <summary>Ended, with an outcome.</summary>
    Closed,
}
