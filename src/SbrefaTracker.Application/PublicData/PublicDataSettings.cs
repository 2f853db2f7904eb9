using System.Globalization;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.PublicData;

/// <summary>What is set for the public figures.</summary>
public sealed record PublicDataSettings(SuppressionRule Rule)
{
    /// <summary>Counts below it are hidden.</summary>
    [Setting("PublicData:Threshold")]
    public int Threshold => Rule.Threshold;

    /// <exception cref="SettingsException">The threshold is no number, or hides nothing or everything.</exception>
    public static PublicDataSettings Read(IConfiguration configuration)
    {
        var text = configuration["PublicData:Threshold"]?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return new(new SuppressionRule(SuppressionRule.UsualThreshold));
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var threshold)
            && threshold is >= SuppressionRule.LeastThreshold and <= SuppressionRule.MostThreshold
            ? new(new SuppressionRule(threshold))
            : throw new SettingsException(
                $"PublicData:Threshold is \"{text}\": write a number from {SuppressionRule.LeastThreshold} to {SuppressionRule.MostThreshold}.");
    }
}
