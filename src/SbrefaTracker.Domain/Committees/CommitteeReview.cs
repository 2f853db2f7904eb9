using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Committees;

/// <summary>Whether a committee is to go on.</summary>
public static class ContinueCodes
{
    public const string Yes = "yes";

    public static readonly CodeList List = new("continues", Yes, "no");
}

/// <summary>
/// What a committee cost in a fiscal year, and the yearly review whether it is still needed (41 CFR 102-3.175; that it is made for every year, and what it asks, is recalled and to be verified). Recorded
/// again it takes the place of the one before, which stays. Money is whole cents.
/// </summary>
public sealed class CommitteeReview : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public int FiscalYear { get; init; }

    /// <summary>Pay of members; COAC's are unpaid, others' may not be.</summary>
    public long MemberPayCents { get; init; }

    /// <summary>Pay of federal staff, as a share of their time.</summary>
    public long StaffPayCents { get; init; }

    public long MemberTravelCents { get; init; }

    public long StaffTravelCents { get; init; }

    /// <summary>Halls, interpreters, printing, whatever else.</summary>
    public long OtherCents { get; init; }

    /// <summary>Years of work of federal staff, in tenths: 15 is one and a half.</summary>
    public int StaffYearsTenths { get; init; }

    /// <summary>How it does what it is for.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>How points of view are balanced.</summary>
    public string Balance { get; init; } = "";

    /// <summary>Why its advice cannot be had otherwise.</summary>
    public string WhyNeeded { get; init; } = "";

    /// <summary>It is to go on.</summary>
    public bool Continues { get; init; }

    public DateOnly ReviewedOn { get; init; }

    public long TotalCents => MemberPayCents + StaffPayCents + MemberTravelCents + StaffTravelCents + OtherCents;
}
