using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Retention;

/// <summary>How a proposal ended.</summary>
public static class ProposalEnds
{
    public const string CarriedOut = "carried_out";

    /// <summary>Somebody decided that the values are kept.</summary>
    public const string Dropped = "dropped";

    /// <summary>Something happened to the complaint: what somebody works on is not over.</summary>
    public const string Activity = "activity";

    public static readonly CodeList List = new("proposal_end", CarriedOut, Dropped, Activity);
}

/// <summary>
/// What one person proposed: that the time for keeping the personal values of a closed complaint is over by a rule of the schedule. A second person carries it out or
/// drops it. Nothing here is personal: it is what is left to show that two people did it.
/// </summary>
public sealed class DisposalProposal : IRecord
{
    public long Id { get; private set; }

    public long ComplaintId { get; init; }

    public DateOnly ProposedOn { get; init; }

    /// <summary>The account that proposed it.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>Stays for ever, so it names nobody.</summary>
    public required string Reason { get; init; }

    /// <summary>A code of <see cref="RetentionKinds"/>: the rule by which its time is over.</summary>
    public required string Kind { get; init; }

    /// <summary>The version of that rule when it was proposed.</summary>
    public int RuleNumber { get; init; }

    /// <summary>What the rule named as its authority then.</summary>
    public required string Authority { get; init; }

    /// <summary>What stood behind it then: a code of <see cref="RetentionStandings"/>.</summary>
    public required string Standing { get; init; }

    /// <summary>The first day on which the values might go by it.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Null while it waits.</summary>
    public DateOnly? EndedOn { get; set; }

    public string? EndedBy { get; set; }

    /// <summary>A code of <see cref="ProposalEnds"/>; null while it waits.</summary>
    public string? EndedAs { get; set; }

    /// <summary>Why it was dropped; stays for ever as well.</summary>
    public string? DropReason { get; set; }

    public bool Waits => EndedOn is null;

    public void EndAs(string end, DateOnly on, string by) => (EndedAs, EndedOn, EndedBy) = (end, on, by);
}
