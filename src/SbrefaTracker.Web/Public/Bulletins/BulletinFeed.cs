using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Bulletins;

/// <summary>The bulletins as an Atom feed (RFC 4287): one in each language. An entry keeps its id when it is corrected or withdrawn; its title, summary and content say so.</summary>
internal static class BulletinFeed
{
    public const string Address = "/bulletins/feed.atom";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void MapBulletinFeed(this IEndpointRouteBuilder site) => site.MapGet(Address, Send).AllowAnonymous();

    /// <summary>The feed of a language.</summary>
    public static string AddressIn(Language language) => $"{Address}?{LanguageChoice.QueryName}={language.Code}";

    private static async Task<IResult> Send(HttpContext context, ReadBulletins bulletins, PublicAddress site, IOptions<AgencyOptions> agency, IStringLocalizer<BulletinsPage> text, CancellationToken ct)
    {
        // Programs ask every hour: whoever says what it has gets it again only when it changed.
        context.Response.Headers.CacheControl = "no-cache";
        var found = await bulletins.Feed(ct);
        Uri At(string path) => PublicSiteFiles.AddressOf(context, site, path);
        var updated = found.Count > 0 ? found.Max(one => one.Versions[0].At) : DateTimeOffset.UnixEpoch;
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", Language.Current.Code),
            new XElement(Atom + "id", At(Address + $"#{Language.Current.Code}")),
            new XElement(Atom + "title", text["feed.title", agency.Value.Name].Value),
            new XElement(Atom + "updated", Moment(updated)),
            new XElement(Atom + "author", new XElement(Atom + "name", agency.Value.Name)),
            Link("self", At(AddressIn(Language.Current)), "application/atom+xml"),
            Link("alternate", At($"/bulletins?{LanguageChoice.QueryName}={Language.Current.Code}"), "text/html"),
            found.Select(one => Entry(one, At, text)));
        return TypedResults.File(Encoding.UTF8.GetBytes(new XDeclaration("1.0", "utf-8", null) + "\n" + feed), "application/atom+xml; charset=utf-8", lastModified: updated);
    }

    private static XElement Entry(PublicBulletin bulletin, Func<string, Uri> at, IStringLocalizer<BulletinsPage> text)
    {
        var (latest, first) = (bulletin.Versions[0], bulletin.Versions[^1]);
        var (title, _, change) = latest.In(Language.Current.Code);
        return new XElement(
            Atom + "entry",
            new XElement(Atom + "id", at($"/bulletins/{bulletin.Bulletin.Code}")),
            new XElement(Atom + "title", latest.Kind == BulletinVersions.Published ? title : text[$"feed.{latest.Kind}", title].Value),
            new XElement(Atom + "published", Moment(first.At)),
            new XElement(Atom + "updated", Moment(latest.At)),
            bulletin.Bulletin.IsOnWeb ? Link("alternate", at($"/bulletins/{bulletin.Bulletin.Code}?{LanguageChoice.QueryName}={Language.Current.Code}"), "text/html") : null,
            CodeSets.Read(bulletin.Bulletin.Topics).Select(topic => new XElement(Atom + "category", new XAttribute("term", topic))),
            change is null ? null : new XElement(Atom + "summary", Plain(change)),
            new XElement(Atom + "content", new XAttribute("type", "html"), Plain(Content(bulletin, text))));
    }

    // What was corrected stands above the words: a bulletin need not be on the website, and then the entry is all there is.
    private static string Content(PublicBulletin bulletin, IStringLocalizer<BulletinsPage> text)
    {
        var latest = bulletin.Versions[0];
        var (_, words, change) = latest.In(Language.Current.Code);
        return latest.Kind == BulletinVersions.Published ? Paragraphs(words) : $"{Head(text[$"{latest.Kind}.on", Dates.Whole(latest.ReadFrom)])}{Paragraphs(change ?? "")}"
            + string.Concat(bulletin.Changes(Language.Current.Code).Select(place => place switch
            {
                { Before: "" } => $"{Head(text["change.added"])}<ins>{Paragraphs(place.After)}</ins>",
                { After: "" } => $"{Head(text["change.out"])}<del>{Paragraphs(place.Before)}</del>",
                _ => $"{Head(text["change.before"])}<del>{Paragraphs(place.Before)}</del>{Head(text["change.after"])}<ins>{Paragraphs(place.After)}</ins>",
            }))
            + $"{Head(text[latest.Kind == BulletinVersions.Withdrawn ? "change.was" : "change.whole"])}{Paragraphs(words)}";
    }

    private static string Head(string words) => $"<p><strong>{Encoded(words)}</strong></p>";

    private static string Paragraphs(string words) =>
        string.Concat(words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(paragraph => $"<p>{Encoded(paragraph)}</p>"));

    private static string Encoded(string words) => WebUtility.HtmlEncode(words);

    private static XElement Link(string rel, Uri address, string type) =>
        new(Atom + "link", new XAttribute("rel", rel), new XAttribute("type", type), new XAttribute("href", address));

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // XML 1.0 has no place for most control characters; the record refuses them, so this only guards the feed.
    private static string Plain(string text) => string.Concat(text.Select(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : ' '));
}
