using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>On which ground a complaint is raised to the Commissioner; on no other is it. Our practice.</summary>
public static class EscalationGrounds
{
    /// <summary>An office that was asked stays silent past the day on which its reply was due.</summary>
    public const string Silent = "silent";

    /// <summary>The representative states, with the reason, that it cannot be solved below.</summary>
    public const string Unsolvable = "unsolvable";

    public static readonly CodeList List = new("escalation_ground", Silent, Unsolvable);

    /// <summary>The due day of an inquiry has passed, no final reply is in, and the office may read what it was asked.</summary>
    public static bool IsSilent(bool isOpen, DateOnly dueOn, string level, DateOnly today) => Inquiry.CountsAgainst(isOpen, level) && dueOn < today;

    /// <summary>Why it cannot be raised on this ground; null when it can. The reason that goes with it is asked for elsewhere.</summary>
    public static Refusal? Unfit(string ground, IEnumerable<Inquiry> inquiries, string level, DateOnly today) =>
        ground == Silent && !inquiries.Any(inquiry => IsSilent(inquiry.IsOpen, inquiry.DueOn, level, today)) ? Refusal.Of("escalation.nobody_silent") : null;
}
