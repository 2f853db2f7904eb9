using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Public.Data;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Narratives;

/// <summary>
/// The narratives as files of the public data set, written as they stand now and kept by nobody on the way, and a feed that tells which there are but holds none of their words: a reader of
/// feeds would keep them.
/// </summary>
internal static class NarrativeFiles
{
    public const string Page = "/data/narratives";
    public const string Csv = "/data/narratives.csv";
    public const string Json = "/data/narratives.json";
    public const string Feed = "/data/narratives.atom";
    private const string NotKept = "no-store";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string AddressOf(string id) => $"{Page}/{id}";

    public static void MapNarrativeFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet(Csv, SendCsv).AllowAnonymous();
        site.MapGet(Json, SendJson).AllowAnonymous();
        site.MapGet(Feed, Tell).AllowAnonymous();
    }

    private static PushStreamHttpResult SendCsv(HttpContext context, PublicNarratives narratives)
    {
        context.Response.Headers.CacheControl = NotKept;
        return CsvStream.Of("narratives.csv", NarrativeVersions.Header, narratives.Read(context.RequestAborted).Select(NarrativeVersions.Line));
    }

    private static JsonHttpResult<IAsyncEnumerable<PublicNarrative>> SendJson(HttpContext context, PublicNarratives narratives)
    {
        context.Response.Headers.CacheControl = NotKept;
        return TypedResults.Json(Told(narratives, context.RequestAborted), Written);
    }

    private static async IAsyncEnumerable<PublicNarrative> Told(PublicNarratives narratives, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var one in narratives.Read(ct))
            yield return one.Status == PublicNarratives.Published ? one with { ActionType = one.ActionType ?? NarrativeVersions.LeftOut } : one;
    }

    private static async Task<IResult> Tell(HttpContext context, PublicNarratives narratives, IStringLocalizer<NarrativesPage> text, Words words, PublicAddress site, IOptions<AgencyOptions> agency, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = NotKept;
        var all = (await narratives.Page(null, null, null, ct)).Narratives;
        var page = PublicSiteFiles.AddressOf(context, site, Page);
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "title", text["title"].Value),
            new XElement(Atom + "id", page),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", PublicSiteFiles.AddressOf(context, site, Feed))),
            new XElement(Atom + "link", new XAttribute("href", page)),
            new XElement(Atom + "author", new XElement(Atom + "name", agency.Value.Office)),
            new XElement(Atom + "updated", Moment(all.Count > 0 ? all[0].PublishedAt!.Value : DateTimeOffset.UnixEpoch)),
            all.Select(one => new XElement(
                Atom + "entry",
                new XElement(Atom + "title", (one.ActionType is { } code ? text["heading", words.Of(ActionTypes.List, code), one.FiscalYear!] : text["heading.year", one.FiscalYear!]).Value),
                new XElement(Atom + "id", PublicSiteFiles.AddressOf(context, site, AddressOf(one.Id))),
                new XElement(Atom + "link", new XAttribute("href", PublicSiteFiles.AddressOf(context, site, AddressOf(one.Id)))),
                new XElement(Atom + "updated", Moment(one.PublishedAt!.Value)))));
        return TypedResults.File(Encoding.UTF8.GetBytes(new XDeclaration("1.0", "utf-8", null) + "\n" + feed), "application/atom+xml; charset=utf-8");
    }

    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
