using System.Net;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Web.Composition;

/// <summary>What is set for the web server itself.</summary>
public sealed record ServerSettings
{
    /// <summary>How the environment calls itself; no setting of the files.</summary>
    [Setting("Environment")]
    public required string Environment { get; init; }

    /// <summary>The proxies that may say where a request came from.</summary>
    [Setting("ForwardedHeaders:KnownProxies")]
    public required IReadOnlyList<IPAddress> KnownProxies { get; init; }

    /// <summary>Whoever files, guesses or signs in too often is slowed down.</summary>
    [Setting("RateLimiting:Enabled")]
    public required bool LimitsRates { get; init; }

    /// <summary>In Development an empty database is filled with made-up complaints.</summary>
    [Setting("Demo:Story")]
    public required bool TellsStory { get; init; }

    /// <summary>This server prints letters that were sent, one after another.</summary>
    [Setting("Chromium:PrintLetters")]
    public required bool PrintsLetters { get; init; }

    /// <summary>Host names that are answered.</summary>
    [Setting("AllowedHosts")]
    public required string? AllowedHosts { get; init; }

    /// <summary>How much is logged, by the name of the source; the framework reads it.</summary>
    [Setting("Logging:LogLevel")]
    public required IReadOnlyList<string> LogLevels { get; init; }

    /// <exception cref="SettingsException">What should be the address of a proxy is none, or what should be true or false is neither.</exception>
    public static ServerSettings From(IConfiguration configuration, string environment) => new()
    {
        Environment = environment,
        KnownProxies = [.. configuration.GetSection("ForwardedHeaders:KnownProxies").Get<string[]>()?.Where(text => text.Length > 0).Select(Address) ?? []],
        LimitsRates = configuration.Flag("RateLimiting:Enabled", usual: true),
        TellsStory = configuration.Flag("Demo:Story", usual: true),
        PrintsLetters = configuration.Flag("Chromium:PrintLetters", usual: true),
        AllowedHosts = configuration["AllowedHosts"],
        LogLevels = [.. configuration.GetSection("Logging:LogLevel").GetChildren().Select(level => $"{level.Key}={level.Value}")],
    };

    private static IPAddress Address(string text) => IPAddress.TryParse(text.Trim(), out var address)
        ? address
        : throw new SettingsException($"ForwardedHeaders:KnownProxies holds \"{text}\": write the IP addresses of the proxies.");
}
