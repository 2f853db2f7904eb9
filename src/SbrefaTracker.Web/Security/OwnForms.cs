namespace SbrefaTracker.Web.Security;

/// <summary>
/// Whether what is posted comes from a page of this site, as the browser itself says it, where a form has no token. A program that says neither is no browser: it brings along no cookie that
/// it was not given.
/// </summary>
internal static class OwnForms
{
    private const string Unsaid = "null";

    public static bool IsFromElsewhere(HttpRequest request, PublicAddress address)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none"))
        {
            return true;
        }

        // A page that tells its address to nobody says "null", also to its own site.
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !(origin == Unsaid ? site.Length > 0 : IsOwn(origin, request, address));
    }

    private static bool IsOwn(string origin, HttpRequest request, PublicAddress address) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        || (address.Url is { } own && string.Equals(origin, own.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase));
}
