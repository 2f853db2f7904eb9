using Microsoft.AspNetCore.Localization;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Parts;

/// <summary>
/// Which language a request gets: the one asked for in the address (and then remembered), the one remembered, the first of ours
/// that the browser prefers, else English. Pages of staff are in English.
/// </summary>
internal sealed class LanguageChoice : RequestCultureProvider
{
    public const string QueryName = "lang";
    private const string CookieName = "lang";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        if (StaffAreas.IsForStaff(httpContext.Request.Path))
        {
            return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(Language.English.Culture));
        }

        var asked = Language.Find(httpContext.Request.Query[QueryName]);
        if (asked is not null)
        {
            Remember(httpContext, asked);
        }

        var language = asked ?? Language.Find(httpContext.Request.Cookies[NameIn(httpContext)]) ?? Preferred(httpContext.Request) ?? Language.English;
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(language.Culture));
    }

    private static Language? Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(entry => entry.Quality ?? 1)
            .Select(entry => Language.Find(entry.Value.ToString()))
            .FirstOrDefault(language => language is not null);

    private static void Remember(HttpContext context, Language language) =>
        context.Response.Cookies.Append(NameIn(context), language.Code, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = "/",
        });

    private static string NameIn(HttpContext context) => context.RequestServices.GetRequiredService<PublicAddress>().NameOfCookie(CookieName);
}
