using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Web.Committees;

/// <summary>How steps and states of a meeting look: always an icon and a word.</summary>
internal static class StepLook
{
    public static string Icon(StepState state) => state switch
    {
        StepState.Done => "check",
        StepState.DoneLate or StepState.Overdue => "alert",
        StepState.NotNeeded => "no",
        _ => "clock",
    };

    public static string Chip(StepState state) => state switch
    {
        StepState.Done => "ok",
        StepState.DoneLate => "warn",
        StepState.Overdue => "err",
        _ => "plain",
    };

    public static string Chip(MeetingState state) => state switch
    {
        MeetingState.NoticePublished => "ours",
        MeetingState.Held => "warn",
        MeetingState.MinutesCertified => "ok",
        _ => "plain",
    };

    /// <param name="verdict">A code of <see cref="StatementReleases"/>; null of a statement that nobody read.</param>
    public static string Chip(string? verdict) => verdict switch
    {
        StatementReleases.Released => "ok",
        StatementReleases.Withheld => "err",
        _ => "warn",
    };

    public static string Icon(string? verdict) => verdict switch
    {
        StatementReleases.Released => "check",
        StatementReleases.Withheld => "lock",
        _ => "clock",
    };
}
