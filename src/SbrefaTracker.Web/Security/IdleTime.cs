using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Web.Security;

/// <summary>How long somebody may be away before being signed out; from <c>Session:IdleMinutes</c>.</summary>
/// <param name="Limit">After this the session ends.</param>
public sealed record IdleTime(TimeSpan Limit)
{
    private const int Usual = 15;

    /// <summary>The warning comes so long before the end.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromMinutes(2);

    /// <summary>After this time without a touch the warning is shown.</summary>
    public TimeSpan WarnAfter => Limit > Notice * 2 ? Limit - Notice : Limit / 2;

    [Setting("Session:IdleMinutes")]
    public double Minutes => Limit.TotalMinutes;

    /// <exception cref="SettingsException">It is no number of minutes of at most half a day.</exception>
    public static IdleTime From(IConfiguration configuration) =>
        new(TimeSpan.FromMinutes(configuration.Number("Session:IdleMinutes", 1, 720) ?? Usual));
}
