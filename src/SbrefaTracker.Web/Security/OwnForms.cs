namespace SbrefaTracker.Web.Security;

/// <summary>
/// Whether what is posted comes from a page of this site, as the browser itself says it, where a form has no token. A program that says neither is no browser: it brings along no cookie that
/// it was not given.
/// </summary>
internal static class OwnForms
{
    public static bool IsFromElsewhere(HttpRequest request, PublicAddress address)
    {
        // No page can write this one. Behind a proxy, of which nobody told this server, it is right also where the address of the request is not what the browser asked for.
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is not ("same-origin" or "none");
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !IsOwn(origin, request, address);
    }

    private static bool IsOwn(string origin, HttpRequest request, PublicAddress address) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        || (address.Url is { } own && string.Equals(origin, own.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase));
}
