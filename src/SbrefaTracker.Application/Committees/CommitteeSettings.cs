using System.Globalization;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Application.Committees;

/// <summary>What is set for advisory committees.</summary>
/// <param name="Notice">How long before a meeting its notice must be published.</param>
public sealed record CommitteeSettings(NoticeRule Notice)
{
    /// <summary>Days after a meeting until what visitors told to register is deleted. Our practice: long enough to write the minutes' list of who spoke.</summary>
    [Setting("Committee:RegistrationDays")]
    public int RegistrationDays { get; init; } = 90;

    /// <summary>The first day of publication under the shorter rule.</summary>
    [Setting("Committee:NoticeRuleChangedOn", OurReading = "2025-12-16")]
    public DateOnly NoticeRuleChangedOn => Notice.ChangedOn;

    /// <exception cref="SettingsException">The day of change is no day, or the number of days none.</exception>
    public static CommitteeSettings From(IConfiguration configuration) =>
        new(new NoticeRule(Day(configuration["Committee:NoticeRuleChangedOn"]?.Trim()))) { RegistrationDays = Days(configuration["Committee:RegistrationDays"]?.Trim()) };

    private static DateOnly Day(string? text) => string.IsNullOrEmpty(text) ? NoticeRule.UsualChange
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new SettingsException($"Committee:NoticeRuleChangedOn is \"{text}\": write a day such as 2025-12-16.");

    private static int Days(string? text) => string.IsNullOrEmpty(text) ? 90
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 3_660 ? days
        : throw new SettingsException($"Committee:RegistrationDays is \"{text}\": write a number of days from 1 to 3660.");
}
