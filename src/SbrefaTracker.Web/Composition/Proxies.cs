using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Composition;

/// <summary>Who may say where a request came from: only the proxies that the settings name.</summary>
internal static class Proxies
{
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var settings = ServerSettings.From(builder.Configuration, builder.Environment.EnvironmentName);
        builder.Services.AddSingleton(settings);
        var known = settings.KnownProxies;
        builder.Services.AddSingleton(PublicAddress.From(builder.Configuration));
        builder.Services.Configure<HostFilteringOptions>(KnownHosts.TakeOver);
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
}
