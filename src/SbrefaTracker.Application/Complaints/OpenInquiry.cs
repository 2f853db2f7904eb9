using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Substitutions;

namespace SbrefaTracker.Application.Complaints;

/// <summary>The open inquiry that a command is about. A liaison of one asked office must not speak for another; staff record the letter of any.</summary>
internal static class OpenInquiry
{
    public static readonly Refusal Missing = Refusal.Of("inquiry_not_open");

    /// <summary>
    /// Null when it is not open, and when the actor may not speak for its office. Whoever stands in for a liaison is written down as doing so: the entry of
    /// the ledger says who acted, and in whose place.
    /// </summary>
    public static Inquiry? For(ComplaintWriting writing, long id)
    {
        var inquiry = writing.Parts.Inquiries.FirstOrDefault(row => row.Id == id && row.IsOpen && SpeaksFor(writing.Actor, row.OfficeCode));
        if (inquiry is not null && InPlaceOf(writing.Actor, inquiry) is { } away)
        {
            writing.Detail["in_place_of"] = away;
        }

        return inquiry;
    }

    /// <summary>The account in whose place the actor acts for the office; null where it is nobody's.</summary>
    public static string? InPlaceOf(Actor actor, Inquiry inquiry) => IsOurs(actor) ? null : OfficeDoor.InPlaceOf(actor, inquiry.OfficeCode)?.AccountId;

    private static bool SpeaksFor(Actor actor, string office) => IsOurs(actor) || OfficeDoor.IsOpenTo(actor, office);

    /// <summary>One of those who work on complaints, and not the office itself.</summary>
    public static bool IsOurs(Actor actor) => actor.Is(Roles.Analyst) || actor.Is(Roles.Representative);
}
