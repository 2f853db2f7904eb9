using System.Globalization;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Outreach;

/// <summary>What is set for events.</summary>
/// <param name="RegistrationDays">Days after an event's last day until what people told to register is deleted. Our practice: long enough to write the after-action report.</param>
public sealed record OutreachSettings([property: Setting("Outreach:RegistrationDays")] int RegistrationDays = 90)
{
    /// <exception cref="SettingsException">The number of days is none.</exception>
    public static OutreachSettings From(IConfiguration configuration) => configuration["Outreach:RegistrationDays"]?.Trim() is not { Length: > 0 } text ? new()
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 3_660 ? new(days)
        : throw new SettingsException($"Outreach:RegistrationDays is \"{text}\": write a number of days from 1 to 3660.");
}
