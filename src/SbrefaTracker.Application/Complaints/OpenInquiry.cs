using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints;

/// <summary>The open inquiry that a command is about. A liaison of one asked office must not speak for another; staff record the letter of any.</summary>
internal static class OpenInquiry
{
    public static readonly Refusal Missing = Refusal.Of("inquiry_not_open");

    /// <summary>Null when it is not open, and when the actor may not speak for its office.</summary>
    public static Inquiry? For(ComplaintWriting writing, long id) =>
        writing.Parts.Inquiries.FirstOrDefault(row => row.Id == id && row.IsOpen && SpeaksFor(writing.Actor, row.OfficeCode));

    private static bool SpeaksFor(Actor actor, string office) =>
        actor.Is(Roles.Analyst) || actor.Is(Roles.Representative) || actor.Offices.Contains(office);
}
