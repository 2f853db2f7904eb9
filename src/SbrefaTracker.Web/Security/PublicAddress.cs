using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Web.Security;

/// <summary>The address under which people reach the site, from <c>PublicUrl</c>; null when nothing is configured.</summary>
public sealed record PublicAddress([property: Setting("PublicUrl")] Uri? Url)
{
    public bool IsHttps => Url?.Scheme == Uri.UriSchemeHttps;

    /// <summary>The name of a cookie: with a public https address the browser sees to it that no other host can have set it.</summary>
    public string NameOfCookie(string name) => IsHttps ? $"__Host-{name}" : name;

    /// <summary>
    /// The full address of a page, for a letter. Where the site's own address is configured, a request cannot say another one: a forged host
    /// would send people with their secret elsewhere.
    /// </summary>
    public string Of(string path, NavigationManager navigation) => Url is null ? navigation.ToAbsoluteUri(path).ToString() : new Uri(Url, path).ToString();

    /// <summary>The address of the site; that of the request where none is configured.</summary>
    public Uri Of(HttpContext context) => Url ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}/");

    /// <exception cref="SettingsException">Something is configured that is no address of a site: it is better not to start than to serve without what https brings.</exception>
    public static PublicAddress From(IConfiguration configuration)
    {
        if (configuration["PublicUrl"]?.Trim() is not { Length: > 0 } given)
        {
            return new((Uri?)null);
        }

        return Uri.TryCreate(given, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? new(url)
            : throw new SettingsException($"PublicUrl is \"{given}\": write the whole address, such as https://fairness.agency.example.");
    }
}
