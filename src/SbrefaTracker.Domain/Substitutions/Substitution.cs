using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Substitutions;

/// <summary>The condition a substitution is in. Whether it holds on a day, its days say besides.</summary>
public enum SubstitutionState
{
    /// <summary>Somebody stands in from the first day through the last.</summary>
    Named,

    /// <summary>It was ended before its last day, or called off before its first.</summary>
    Ended,
}

/// <summary>That somebody of the staff stands in for another who is away. What that allows, <see cref="OfficeDoor"/> says. Holds no personal data beside the accounts.</summary>
public sealed class Substitution : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public SubstitutionState State { get; set; }

    /// <summary>The account of who is away.</summary>
    public string AwayId { get; init; } = "";

    /// <summary>The account of who stands in.</summary>
    public string SubstituteId { get; init; } = "";

    /// <summary>The first day, in the agency's time zone.</summary>
    public DateOnly FromOn { get; init; }

    /// <summary>The last day, in the agency's time zone.</summary>
    public DateOnly ToOn { get; init; }

    /// <summary>What the substitute should know; null when nothing was said.</summary>
    public string? Note { get; init; }

    public string NamedBy { get; init; } = "";

    public DateOnly NamedOn { get; init; }

    public DateOnly? EndedOn { get; set; }

    public string? EndedBy { get; set; }

    /// <summary>It gives the substitute something on that day.</summary>
    public bool HoldsOn(DateOnly day) => State == SubstitutionState.Named && FromOn <= day && day <= ToOn;
}
