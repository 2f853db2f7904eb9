using Microsoft.AspNetCore.Components;

namespace SbrefaTracker.Web.Security;

/// <summary>The address under which people reach the site, from <c>PublicUrl</c>; null when nothing is configured.</summary>
public sealed record PublicAddress(Uri? Url)
{
    public bool IsHttps => Url?.Scheme == Uri.UriSchemeHttps;

    /// <summary>
    /// The full address of a page, for a letter. Where the site's own address is configured, a request cannot say another one: a forged host
    /// would send people with their secret elsewhere.
    /// </summary>
    public string Of(string path, NavigationManager navigation) => Url is null ? navigation.ToAbsoluteUri(path).ToString() : new Uri(Url, path).ToString();

    /// <summary>The address of the site; that of the request where none is configured.</summary>
    public Uri Of(HttpContext context) => Url ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}/");

    public static PublicAddress From(IConfiguration configuration) =>
        new(Uri.TryCreate(configuration["PublicUrl"], UriKind.Absolute, out var url) ? url : null);
}
