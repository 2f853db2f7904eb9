using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Complaints;

/// <summary>On which ground a complaint is raised to the Commissioner; on no other is it. Our practice.</summary>
public static class EscalationGrounds
{
    /// <summary>An office that was asked gave no final reply by the day on which it was due, nor by a later one that an interim reply of its own promised.</summary>
    public const string Silent = "silent";

    /// <summary>The representative states, with the reason, that it cannot be solved below.</summary>
    public const string Unsolvable = "unsolvable";

    public static readonly CodeList List = new("escalation_ground", Silent, Unsolvable);

    /// <summary>The due day of an inquiry has passed, and so has the day that an interim reply promised; no final reply is in, and the office may read what it was asked.</summary>
    /// <param name="promisedOn">The day that the latest interim reply promised; null where there is none.</param>
    public static bool IsSilent(bool isOpen, DateOnly dueOn, DateOnly? promisedOn, string level, DateOnly today) =>
        Inquiry.CountsAgainst(isOpen, level) && Inquiry.AwaitedUntil(dueOn, promisedOn) < today;

    /// <summary>Why it cannot be raised on this ground; null when it can. The reason that goes with it is asked for elsewhere.</summary>
    /// <param name="ground">A code of <see cref="List"/>.</param>
    /// <param name="inquiries">All of the complaint.</param>
    /// <param name="promises">The day that the latest interim reply to an inquiry promised, by its id.</param>
    /// <param name="level">How much offices may be told of the complaint now.</param>
    /// <param name="today">The agency's day.</param>
    public static Refusal? Unfit(string ground, IEnumerable<Inquiry> inquiries, IReadOnlyDictionary<long, DateOnly> promises, string level, DateOnly today) =>
        ground == Silent && !inquiries.Any(inquiry => IsSilent(inquiry.IsOpen, inquiry.DueOn, promises.TryGetValue(inquiry.Id, out var promised) ? promised : null, level, today))
            ? Refusal.Of("escalation.nobody_silent")
            : null;
}
