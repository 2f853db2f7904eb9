using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace SbrefaTracker.Application.Retention;

/// <summary>What the schedule does not say. The ninety days are our practice.</summary>
/// <param name="QuietDays">Nothing may have happened to a complaint for so many days before its personal values go.</param>
public sealed record RetentionSettings(int QuietDays = RetentionSettings.UsualQuietDays)
{
    public const int UsualQuietDays = 90;
    private const int MostDays = 3_650;

    /// <summary>Reads <c>Retention:QuietDays</c>; a value that cannot be meant stops the program with words.</summary>
    public static RetentionSettings Read(IConfiguration configuration)
    {
        var text = configuration["Retention:QuietDays"]?.Trim();
        return string.IsNullOrEmpty(text) ? new()
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays ? new(days)
            : throw new InvalidOperationException($"Retention:QuietDays is \"{text}\": write a number of days from 0 to {MostDays}.");
    }
}
