using System.Globalization;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Application.Committees;

/// <summary>What is set for advisory committees.</summary>
/// <param name="Notice">How long before a meeting its notice must be published.</param>
public sealed record CommitteeSettings(NoticeRule Notice)
{
    /// <exception cref="SettingsException">The day of change is no day.</exception>
    public static CommitteeSettings From(IConfiguration configuration)
    {
        var text = configuration["Committee:NoticeRuleChangedOn"]?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return new(NoticeRule.Usual);
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(new NoticeRule(day))
            : throw new SettingsException($"Committee:NoticeRuleChangedOn is \"{text}\": write a day such as 2025-12-16.");
    }
}
