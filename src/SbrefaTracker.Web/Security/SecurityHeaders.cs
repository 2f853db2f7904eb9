namespace SbrefaTracker.Web.Security;

/// <summary>
/// Sends the headers that limit what a page may do. Pages for everybody get the strictest policy; the interactive pages of
/// staff need an import map (by nonce), a web socket and style attributes.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, ThemeStyles styles)
{
    private const string Public =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>What a stranger sent may do nothing, whatever a browser takes it for.</summary>
    private const string Nothing = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context)
    {
        var policy = StaffAreas.Includes(context.Request.Path) ? Staff(ScriptNonce.Of(context), await styles.Sources()) : Public;
        context.Response.OnStarting(() => Send(context.Response.Headers, IsOfStrangers(context) ? Nothing : policy));
        await next(context);
    }

    private static bool IsOfStrangers(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ContentOfStrangers>() is not null;

    private static Task Send(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";

        // A page whose address is a secret has said already that it is told to nobody.
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Task.CompletedTask;
    }

    /// <summary>MudBlazor writes style attributes everywhere; scripts stay with files and one nonce, style elements with known ones.</summary>
    private static string Staff(string nonce, string themeStyles) =>
        $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src-elem 'self' {themeStyles}; style-src-attr 'unsafe-inline'; " +
        "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; " +
        "frame-ancestors 'none'; object-src 'none'";
}

/// <summary>Marks an address that hands out what somebody outside sent.</summary>
internal sealed record ContentOfStrangers;
