using System.Globalization;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Retention;

/// <summary>What the schedule does not say. The ninety days are our practice.</summary>
/// <param name="QuietDays">Nothing may have happened to a complaint for so many days before its personal values go.</param>
public sealed record RetentionSettings([property: Setting("Retention:QuietDays")] int QuietDays = RetentionSettings.UsualQuietDays)
{
    public const int UsualQuietDays = 90;
    private const int MostDays = 3_650;

    /// <exception cref="SettingsException">The number of days is none.</exception>
    public static RetentionSettings Read(IConfiguration configuration)
    {
        var text = configuration["Retention:QuietDays"]?.Trim();
        return string.IsNullOrEmpty(text) ? new()
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays ? new(days)
            : throw new SettingsException($"Retention:QuietDays is \"{text}\": write a number of days from 0 to {MostDays}.");
    }
}
