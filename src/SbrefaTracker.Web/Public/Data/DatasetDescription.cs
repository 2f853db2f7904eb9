using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Public.Narratives;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>Tells programs of the data set: a description in the words of schema.org, and a feed of its versions.</summary>
internal static class DatasetDescription
{
    public const string JsonLd = "/data/dataset.jsonld";
    public const string Feed = "/data/versions.atom";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void MapDatasetDescription(this IEndpointRouteBuilder site)
    {
        site.MapGet(JsonLd, Describe).AllowAnonymous();
        site.MapGet(Feed, Tell).AllowAnonymous();
    }

    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true };

    private static async Task<IResult> Describe(HttpContext context, PublicRecords records, FigureWords words, PublicAddress site, IOptions<AgencyOptions> agency, CancellationToken ct) =>
        TypedResults.Text(await Of(context, records, words, site, agency.Value.Name, ct), "application/ld+json", Encoding.UTF8);

    /// <summary>The description as text. What could end an element of a page is written as escapes: it may stand in one as it is.</summary>
    internal static async Task<string> Of(HttpContext context, PublicRecords records, FigureWords words, PublicAddress site, string agency, CancellationToken ct)
    {
        var last = await records.Versions(ct) is [var newest, ..] ? newest : null;
        Uri At(string path) => PublicSiteFiles.AddressOf(context, site, path);
        var description = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Dataset",
            ["name"] = words.Say("records.title"),
            ["description"] = words.Say("records.lead"),
            ["url"] = At("/data/records"),
            ["inLanguage"] = Language.Current.Code,
            ["isAccessibleForFree"] = true,
            ["creator"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["@type"] = "GovernmentOrganization", ["name"] = agency },
            ["version"] = last?.Number,
            ["dateModified"] = last?.PublishedAt.ToString("O"),
            ["variableMeasured"] = PublicRecords.Header.Split(','),
            ["distribution"] = new[]
            {
                Download(At(RecordFiles.Csv), "text/csv", last is { IsGiven: true } ? last.Sha256 : null), Download(At(RecordFiles.Json), "application/json", null), Download(At(RecordFiles.Parquet), RecordFiles.ParquetType, null), Download(At(NarrativeFiles.Csv), "text/csv", null), Download(At(NarrativeFiles.Json), "application/json", null),
            }.Concat(DataFiles.Names.Where(HasFigures).Select(name => Download(At(DataFiles.AddressOf(name)), TypeOf(name), null))).Append(Download(At(DataDictionary.Address), "text/csv", null)),
        };
        return JsonSerializer.Serialize(description, Form);
    }

    private static async Task<IResult> Tell(HttpContext context, PublicRecords records, FigureWords words, PublicAddress site, IOptions<AgencyOptions> agency, CancellationToken ct)
    {
        var versions = await records.Versions(ct);
        var page = PublicSiteFiles.AddressOf(context, site, "/data/records");
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "title", words.Say("records.title")),
            new XElement(Atom + "id", page),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", PublicSiteFiles.AddressOf(context, site, Feed))),
            new XElement(Atom + "link", new XAttribute("href", page)),
            new XElement(Atom + "author", new XElement(Atom + "name", agency.Value.Office)),
            new XElement(Atom + "updated", Moment(versions.Count > 0 ? versions[0].PublishedAt : DateTimeOffset.UnixEpoch)),
            versions.Select(version => new XElement(
                Atom + "entry",
                new XElement(Atom + "title", words.Say("versions.entry", version.Number)),
                new XElement(Atom + "id", $"{page}#v{version.Number}"),
                new XElement(Atom + "link", new XAttribute("href", $"{page}#v{version.Number}")),
                new XElement(Atom + "updated", Moment(version.PublishedAt)),
                new XElement(Atom + "summary", Summary(words, version)))));
        return TypedResults.File(Encoding.UTF8.GetBytes(new XDeclaration("1.0", "utf-8", null) + "\n" + feed), "application/atom+xml; charset=utf-8");
    }

    // How many rows there were of a year that is withheld by now would follow from those of another version.
    private static string Summary(FigureWords words, PublicVersion version) => version.IsGiven
        ? words.Say("versions.summary", version.Records, string.Join(", ", version.Years), version.Sha256)
        : words.Say("versions.summary.withheld", string.Join(", ", version.Years), version.Sha256);

    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    // Tables and figures; anything else among the files is no data.
    private static bool HasFigures(string name) => Path.GetExtension(name) is ".csv" or ".json";

    private static string TypeOf(string name) => name.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "text/csv";

    private static Dictionary<string, object?> Download(Uri address, string type, string? sha256) => new(StringComparer.Ordinal)
    {
        ["@type"] = "DataDownload",
        ["contentUrl"] = address,
        ["encodingFormat"] = type,
        ["sha256"] = sha256,
    };
}
