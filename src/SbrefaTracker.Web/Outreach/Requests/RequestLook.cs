using SbrefaTracker.Application.Participation;
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
        VettingMarks.Reopened => "warn",
        _ => "plain",
    };

    public static string Icon(string? mark) => mark switch
    {
        VettingMarks.Clear or VettingMarks.Settled => "check",
        VettingMarks.Concern or VettingMarks.Reopened => "alert",
        VettingMarks.NotApplicable => "no",
        _ => "clock",
    };

    public static string Chip(VoiceFinding finding) => finding switch
    {
        VoiceFinding.SameEvent => "err",
        VoiceFinding.OtherSpeaker or VoiceFinding.TwoMessages => "plain",
        _ => "warn",
    };

    public static string Icon(VoiceFinding finding) => finding switch
    {
        VoiceFinding.OtherSpeaker => "users",
        VoiceFinding.TwoMessages => "copy",
        _ => "alert",
    };

    public static string Chip(JudgedVoice judged) => (judged.IsOfTheseWords, judged.Judgement.Verdict) switch
    {
        (false, _) => "warn",
        (_, VoiceVerdicts.Conflict) => "err",
        _ => "ok",
    };

    public static string Icon(JudgedVoice judged) => Chip(judged) == "ok" ? "check" : "alert";

    public static string Chip(ParticipationMailRow mail) => mail switch
    {
        { IsLeft: true } => "err",
        { SentAt: not null } => "ok",
        _ => "plain",
    };

    public static string Icon(ParticipationMailRow mail) => mail switch
    {
        { IsLeft: true } => "alert",
        { SentAt: not null } => "check",
        _ => "wait",
    };
}
