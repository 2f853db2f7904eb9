using System.Globalization;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Documents;

/// <summary>A document beside the annual report: its values, its tables, and the same as data. It says nothing that is neither counted nor entered by somebody.</summary>
/// <param name="Name">Names its template and its files, e.g. <c>penalties-107-198</c>.</param>
/// <param name="Values">What its template may set in, beside the tables.</param>
/// <param name="Tables">Each a CSV file and <c>{{table.NAME}}</c> of the template.</param>
/// <param name="Data">The JSON file.</param>
public sealed record YearDocument(string Name, IReadOnlyDictionary<string, object> Values, IReadOnlyList<ReportTable> Tables, object Data)
{
    /// <summary>Where the cells of a table lead: to the complaints that they count, by the name of the table; see <see cref="Html.HtmlTable"/>.</summary>
    public IReadOnlyDictionary<string, Func<string, string, string?>> AddressOf { get; init; } = new Dictionary<string, Func<string, string, string?>>(StringComparer.Ordinal);

    /// <summary>The address of the site, before where the cells lead: a document leaves the site. Null where none is known, and they lead nowhere.</summary>
    public string? Site { get; init; }

    /// <summary>The same table as people read it, where that differs: by its name.</summary>
    public IReadOnlyDictionary<string, ReportTable> ForPeople { get; init; } = new Dictionary<string, ReportTable>(StringComparer.Ordinal);
}

/// <summary>All documents of a year, by the names of their templates.</summary>
public static class YearDocuments
{
    public const string Penalties = "penalties-107-198";
    public const string Guides = "section-212";
    public const string SelfRating = "self-rating";
    public const string CommentLetter = "comment-letter";

    /// <summary>In the order in which they are offered.</summary>
    public static readonly IReadOnlyList<string> Names = [Penalties, Guides, SelfRating, CommentLetter];

    /// <summary>Of their tables.</summary>
    public static readonly IReadOnlyList<string> TableNames = [Penalties, Guides, SelfRating, SelfRatingDocument.AgencyTable, CommentLetterDocument.TableName];

    /// <exception cref="ArgumentOutOfRangeException">There is no document of the name.</exception>
    public static YearDocument Of(string name, DocumentsYear year) => Made(name, year) with { Site = SiteOf(year) };

    private static YearDocument Made(string name, DocumentsYear year) => name switch
    {
        Penalties => PenaltyDocument.Of(year),
        Guides => GuidesDocument.Of(year),
        SelfRating => SelfRatingDocument.Of(year),
        CommentLetter => CommentLetterDocument.Of(year),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No document."),
    };

    /// <summary>What every document says of itself: whose it is, of which year, as of which day.</summary>
    internal static Dictionary<string, object> Facts(DocumentsYear year, string title) => new(StringComparer.Ordinal)
    {
        ["title"] = title,
        ["notice"] = year.Report.IsMadeUp ? ReportWords.Of("report.made_up") : "",
        ["agency"] = year.Report.AgencyName,
        ["office"] = year.Report.OfficeName,
        ["fiscalYear"] = year.Year.Year.ToString(CultureInfo.InvariantCulture),
        ["firstDay"] = ReportWords.LongDay(year.Year.First),
        ["lastDay"] = ReportWords.LongDay(year.Year.Last),
        ["cutOff"] = ReportWords.Of("report.cutoff", ReportWords.FullDay(year.Report.Figures.AsOf)),
        ["today"] = ReportWords.LongDay(year.Evidence.AsOf),
        ["basisOfFigures"] = SiteOf(year) is { } site
            ? DocumentWords.Of("basis", ReportWords.FullDay(year.Report.Figures.AsOf), site + CountedAddress.AsOf(string.Create(CultureInfo.InvariantCulture, $"/audit/annual-report/{year.Year.Year}/files/queries.sql"), year.Report.Figures.AsOf))
            : DocumentWords.Of("basis.unlinked", ReportWords.FullDay(year.Report.Figures.AsOf)),
    };

    private static string? SiteOf(DocumentsYear year) => year.Report.Site.Length == 0 ? null : year.Report.Site;

    /// <summary>How a fact was entered: by whom, when, and its hash.</summary>
    internal static string Entered(EvidenceView view) => DocumentWords.Of("entered", ReportWords.LongDay(view.Current.RecordedOn), view.Current.By, view.Current.Number, view.Current.Sha256);

    /// <summary>The same for machines.</summary>
    internal static object EnteredData(EvidenceView view) => new
    {
        record = -view.Record,
        version = view.Current.Number,
        recordedOn = view.Current.RecordedOn,
        recordedBy = view.Current.By,
        sha256 = view.Current.Sha256,
    };

    /// <summary>What every JSON file says of itself.</summary>
    internal static object Period(FiscalYear year, DocumentsYear of) => new { fiscalYear = year.Year, firstDay = year.First, lastDay = year.Last, asOf = of.Report.Figures.AsOf, agency = of.Report.AgencyName };
}
