using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public;

/// <summary>What search engines read first: which pages there are, and which they leave alone.</summary>
internal static class PublicSiteFiles
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    // What belongs to one person, or to staff, is not to be found by searching.
    private static readonly string[] LeftAlone = ["/file/", "/track/", "/desk", "/office", "/audit", "/admin", "/committee/", "/outreach", "/events/registration/", "/signin", "/api/", "/bulletins/confirm/", "/bulletins/stop/"];

    private static readonly string[] Further = ["/", "/data/records", "/data/narratives"];

    public static void MapPublicSiteFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet("/sitemap.xml", Map).AllowAnonymous();
        site.MapGet("/robots.txt", Robots).AllowAnonymous();
    }

    /// <summary>The address of a page as others reach it: the one that is set, else that of the request.</summary>
    public static Uri AddressOf(HttpContext context, PublicAddress site, string path) =>
        new(site.Url ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}"), path);

    private static async Task<FileContentHttpResult> Map(HttpContext context, PublicAddress site, ReadBulletins bulletins, CancellationToken ct)
    {
        var told = (await bulletins.Codes(ct)).Select(code => $"/bulletins/{code}");
        var pages = Further.Concat(PublicNavigation.Main.Concat(PublicNavigation.About).Select(link => link.Path)).Concat(told);
        var map = new XElement(Sitemap + "urlset", pages.Select(page => new XElement(Sitemap + "url", new XElement(Sitemap + "loc", AddressOf(context, site, page)))));
        return TypedResults.File(Encoding.UTF8.GetBytes(new XDeclaration("1.0", "utf-8", null) + "\n" + map), "application/xml; charset=utf-8");
    }

    private static ContentHttpResult Robots(HttpContext context, PublicAddress site) => TypedResults.Text(
        $"User-agent: *\n{string.Concat(LeftAlone.Select(path => $"Disallow: {path}\n"))}\nSitemap: {AddressOf(context, site, "/sitemap.xml")}\n");
}
