using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.SmallEntityPolicy;

/// <summary>
/// What an agency may weigh before it reduces or waives a small entity's civil penalty: the conditions of section 223(b) of SBREFA
/// (110 Stat. 862), and the ability to pay of section 223(a).
/// </summary>
public static class PolicyItems
{
    public static readonly CodeList List = new(
        "policy_item",
        "corrected_in_time", "found_by_assistance", "multiple_actions", "willful_or_criminal", "serious_threat", "good_faith", "ability_to_pay");
}

/// <summary>What was decided about the penalty.</summary>
public static class PolicyDecisions
{
    public const string Waived = "waived";
    public const string Reduced = "reduced";
    public const string Declined = "declined";
    public const string AlreadyMitigated = "already_mitigated";
    public static readonly CodeList List = new("policy_decision", Waived, Reduced, Declined, AlreadyMitigated);

    /// <summary>Decisions by which money is given up, which must be named.</summary>
    public static bool NamesMoney(string? decision) => decision is Waived or Reduced;

    /// <summary>Decisions by which nothing is given up: an amount beside them would contradict the letter.</summary>
    public static bool GivesNothing(string? decision) => decision is Declined or AlreadyMitigated;
}

/// <summary>How one condition of the small-entity policy was found, for one response.</summary>
public sealed class PolicyMark : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public long ResponseId { get; set; }

    /// <summary>A code of <see cref="PolicyItems"/>.</summary>
    public required string Item { get; set; }

    /// <summary>A code of <see cref="Triage.TriageAnswers"/>.</summary>
    public required string Answer { get; set; }
}
