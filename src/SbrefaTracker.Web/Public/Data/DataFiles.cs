using System.Globalization;
using System.Text;
using System.Text.Json;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Reports.PublicData;
using SbrefaTracker.Reports.Tables;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>The tables of the public figures as files: every published year in each. What pages hide is hidden here as well.</summary>
internal static class DataFiles
{
    private const string Quarters = "by-quarter.csv";
    private const string Grades = "time-to-respond.csv";
    private const string Json = "figures.json";
    private const string Queries = "queries.sql";
    private const string Kept = "public, max-age=600";

    public static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static readonly IReadOnlyList<string> Names = [Quarters, Grades, .. PublicTables.Breakdowns.Select(FileOf), Json];

    /// <summary>The queries of a year, as a file.</summary>
    public static string QueriesOf(int fiscalYear) => string.Create(CultureInfo.InvariantCulture, $"{AddressOf(Queries)}?year={fiscalYear}");

    public static string AddressOf(string name) => $"{DataChoice.Path}/files/{name}";

    public static string FileOf(string breakdown) => BreakdownExhibit.FileOf(breakdown) + ".csv";

    public static void MapDataFiles(this IEndpointRouteBuilder site) => site.MapGet($"{DataChoice.Path}/files/{{name}}", Send).AllowAnonymous();

    private static async Task<IResult> SendQueries(int? year, HttpContext context, ReadPublicFigures figures, CancellationToken ct)
    {
        var all = await figures.Overview(ct);
        if (year is not { } asked || PublicBases.CutOffOf(all, asked) is not { } cutOff)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = Kept;
        return TypedResults.Text(figures.Queries(asked, cutOff).File(), "application/sql", Encoding.UTF8);
    }

    private static async Task<IResult> Send(string name, int? year, HttpContext context, ReadPublicFigures figures, FigureWords words, CancellationToken ct)
    {
        if (name == Queries)
            return await SendQueries(year, context, figures, ct);
        if (!Names.Contains(name, StringComparer.Ordinal))
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = Kept;
        return name == Json
            ? TypedResults.Json(new { quarters = (await figures.Overview(ct)).Quarters, years = await figures.All(ct) }, Written)
            : TypedResults.File(Encoding.UTF8.GetBytes(Csv.Write(await Table(name, figures, words, ct))), "text/csv; charset=utf-8", name);
    }

    private static async Task<ReportTable> Table(string name, ReadPublicFigures figures, FigureWords words, CancellationToken ct)
    {
        if (name == Quarters)
            return QuartersExhibit.Table(await figures.Overview(ct), words.Say);
        var names = await words.Names(ct);
        var breakdown = PublicTables.Breakdowns.FirstOrDefault(one => FileOf(one) == name);
        var tables = (await figures.All(ct))
            .Where(year => !year.Tables[breakdown ?? PublicTables.Grade].IsWithheld)
            .Select(year => (year.Totals.FiscalYear, Table: breakdown is null
                ? GradesOfAnswers.Table(year, words.Say)
                : BreakdownExhibit.Table(year, breakdown, code => names(breakdown, code), words.Say)))
            .ToList();
        var columns = tables.Select(one => one.Table.Columns).FirstOrDefault() ?? [];
        return new(
            name,
            name,
            [new("fiscalYear", "fiscalYear", ColumnKind.Code), .. columns],
            [.. tables.SelectMany(one => one.Table.Rows.Select(row => (IReadOnlyList<object?>)[one.FiscalYear.ToString(CultureInfo.InvariantCulture), .. row]))]);
    }
}
