using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Web.Outreach.Requests;

/// <summary>How conditions and marks look: always an icon and a word.</summary>
internal static class RequestLook
{
    public static string Chip(ParticipationState state) => state switch
    {
        ParticipationState.Received or ParticipationState.Vetting => "ours",
        ParticipationState.Approved or ParticipationState.Held => "warn",
        ParticipationState.Confirmed or ParticipationState.Briefed or ParticipationState.Closed => "ok",
        _ => "plain",
    };

    public static string Chip(string? mark) => mark switch
    {
        VettingMarks.Clear or VettingMarks.Settled => "ok",
        VettingMarks.Concern => "err",
        _ => "plain",
    };

    public static string Icon(string? mark) => mark switch
    {
        VettingMarks.Clear or VettingMarks.Settled => "check",
        VettingMarks.Concern => "alert",
        VettingMarks.NotApplicable => "no",
        _ => "clock",
    };
}
