using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Web.Admin;

/// <summary>What this server runs with. Only what stands in this list is shown, so that a new secret is never shown by accident.</summary>
public sealed class SettingsInForce(IConfiguration configuration, DatabaseSettings database, IHostEnvironment environment)
{
    private static readonly string[] Shown =
    [
        "Agency:Name", "Agency:ShortName", "Agency:Office", "Agency:TimeZone", "Agency:Phone", "Agency:Email", "PublicUrl", "ForwardedHeaders:KnownProxies",
        "RateLimiting:Enabled", "Session:IdleMinutes", "Mail:Host", "Mail:Port", "Mail:From", "Mail:UseTls", "Ledger:PublicKey", "Clocks",
        "Forms:PraControlNumber", "Forms:PraExpires",
    ];

    public IEnumerable<(string Key, string Value)> All()
    {
        yield return ("Environment", environment.EnvironmentName);
        yield return ("Database", database.Description);
        foreach (var key in Shown)
        {
            var section = configuration.GetSection(key);
            yield return (key, section.Value ?? string.Join("; ", section.AsEnumerable(makePathsRelative: true).Where(one => one.Value is not null).Select(one => $"{one.Key} = {one.Value}").Order(StringComparer.Ordinal)));
        }
    }
}
