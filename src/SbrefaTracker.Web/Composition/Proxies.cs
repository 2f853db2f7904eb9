using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Composition;

/// <summary>Who may say where a request came from: only the proxies that the settings name.</summary>
internal static class Proxies
{
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var known = builder.Configuration.GetSection("ForwardedHeaders:KnownProxies").Get<string[]>()?.Where(text => text.Length > 0).Select(Address).ToList() ?? [];
        builder.Services.AddSingleton(PublicAddress.From(builder.Configuration));
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = known.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost : ForwardedHeaders.None;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var proxy in known)
            {
                options.KnownProxies.Add(proxy);
            }
        });
    }

    private static IPAddress Address(string text) => IPAddress.TryParse(text.Trim(), out var address)
        ? address
        : throw new SettingsException($"ForwardedHeaders:KnownProxies holds \"{text}\": write the IP addresses of the proxies.");
}
