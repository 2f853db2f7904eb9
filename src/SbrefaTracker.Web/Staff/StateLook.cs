using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Web.Staff;

/// <summary>How a state looks: a drawing, and whose move it is. Filled means ours, outlined somebody else's.</summary>
internal static class StateLook
{
    private const string Ours = "ours";
    private const string Theirs = "theirs";

    public static (string Icon, string Kind) Of(ComplaintState state) => state switch
    {
        ComplaintState.Received => ("inbox", Ours),
        ComplaintState.Incomplete => ("wait", Theirs),
        ComplaintState.UnderReview => ("review", Ours),
        ComplaintState.WithOffice => ("office", Theirs),
        ComplaintState.InClearance => ("stamp", Ours),
        ComplaintState.Responded => ("sent", "ok"),
        ComplaintState.Escalated => ("up", "warn"),
        _ => ("check", "plain"),
    };
}
