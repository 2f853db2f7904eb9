using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Committees;

/// <summary>The condition a recommendation of the committee is in.</summary>
public enum RecommendationState
{
    /// <summary>Written, and not voted on.</summary>
    Proposed,

    /// <summary>The committee voted for it.</summary>
    Passed,

    UnderReview,
    Accepted,
    InProgress,
    PartlyImplemented,
    Implemented,
    NotAccepted,

    /// <summary>Closed because something else made it needless.</summary>
    Overtaken,
}

/// <summary>What the committee recommended, and what the agency made of it.</summary>
public sealed class Recommendation : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public RecommendationState State { get; set; }

    /// <summary>The number of the committee's own record, below zero.</summary>
    public long CommitteeRecord { get; init; }

    /// <summary>Six digits, as the committee's own lists print it: <c>010001</c>.</summary>
    public string Number { get; init; } = "";

    /// <summary>The term of the committee, counted from its first.</summary>
    public int Term { get; set; }

    /// <summary>The day of the meeting that passed it.</summary>
    public DateOnly? PassedOn { get; set; }

    public string? Subcommittee { get; set; }

    public string? WorkingGroup { get; set; }

    public string Text { get; set; } = "";

    public int? VotesFor { get; set; }

    public int? VotesAgainst { get; set; }

    public int? VotesAbstained { get; set; }

    /// <summary>The office of the agency that answers for it.</summary>
    public string? LeadOffice { get; set; }

    /// <summary>A code of <see cref="RecommendationResponses"/>; null while the agency has not answered.</summary>
    public string? Response { get; set; }

    public DateOnly? RespondedOn { get; set; }

    public string? ResponseText { get; set; }

    public DateOnly? TargetOn { get; set; }

    /// <summary>Where one sees that it was done.</summary>
    public string? Evidence { get; set; }

    /// <summary>It matters to small businesses above others.</summary>
    public bool SmallBusiness { get; set; }
}

/// <summary>One change of a recommendation's condition.</summary>
public sealed class RecommendationStep : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>A <see cref="RecommendationState"/>, as its name.</summary>
    public string ToState { get; init; } = "";

    public DateOnly TakenOn { get; init; }

    /// <summary>The public reads it.</summary>
    public string? Note { get; init; }
}

/// <summary>The agency's answer to a recommendation.</summary>
public static class RecommendationResponses
{
    public static readonly CodeList List = new("recommendation_response", "concur", "partial", "non_concur", "under_review");
}
