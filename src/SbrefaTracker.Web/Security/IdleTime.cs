using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Web.Security;

/// <summary>How long somebody may be away before being signed out; from <c>Session:IdleMinutes</c>.</summary>
/// <param name="Limit">After this the session ends.</param>
public sealed record IdleTime(TimeSpan Limit)
{
    /// <summary>The warning comes so long before the end.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromMinutes(2);

    /// <summary>After this time without a touch the warning is shown.</summary>
    public TimeSpan WarnAfter => Limit > Notice * 2 ? Limit - Notice : Limit / 2;

    [Setting("Session:IdleMinutes")]
    public double Minutes => Limit.TotalMinutes;

    public static IdleTime From(IConfiguration configuration) =>
        new(TimeSpan.FromMinutes(Math.Clamp(configuration.GetValue("Session:IdleMinutes", 15.0), 1, 720)));
}
