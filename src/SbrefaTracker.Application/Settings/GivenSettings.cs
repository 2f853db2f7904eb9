using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace SbrefaTracker.Application.Settings;

/// <summary>Settings as somebody wrote them. An empty text means not set; what cannot be read says which setting it is and what to write.</summary>
public static class GivenSettings
{
    /// <param name="configuration">The settings, or a section of them.</param>
    /// <param name="key">Which, within them.</param>
    /// <param name="usual">What holds where nothing is set.</param>
    /// <exception cref="SettingsException">Neither <c>true</c> nor <c>false</c> is written.</exception>
    public static bool Flag(this IConfiguration configuration, string key, bool usual) => configuration.Text(key) is not { } text
        ? usual
        : bool.TryParse(text, out var flag) ? flag : throw new SettingsException($"{configuration.PathOf(key)} is \"{text}\": write true or false.");

    /// <summary>A whole number between two others.</summary>
    /// <exception cref="SettingsException">Another is written, or none.</exception>
    public static long? Number(this IConfiguration configuration, string key, long least, long most) => configuration.Text(key) is not { } text
        ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new SettingsException($"{configuration.PathOf(key)} is \"{text}\": write a whole number from {least} to {most}.");

    /// <summary>Codes with commas between them, each one of a list.</summary>
    /// <exception cref="SettingsException">One is no code of the list: it would be left out without a word.</exception>
    public static string[] Codes(this IConfiguration configuration, string key, IReadOnlyList<string> known)
    {
        string[] given = [.. (configuration.Text(key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return Array.Find(given, code => !known.Contains(code, StringComparer.Ordinal)) is { } unknown
            ? throw new SettingsException($"{configuration.PathOf(key)} holds \"{unknown}\": write some of {string.Join(", ", known)}.")
            : given;
    }

    /// <summary>What is written, without blanks around it; null where nothing is.</summary>
    public static string? Text(this IConfiguration configuration, string key) => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key]!.Trim();

    private static string PathOf(this IConfiguration configuration, string key) => configuration is IConfigurationSection section ? $"{section.Path}:{key}" : key;
}
