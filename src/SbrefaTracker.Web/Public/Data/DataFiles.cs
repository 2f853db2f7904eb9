using System.Globalization;
using System.Text;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Reports.PublicData;
using SbrefaTracker.Reports.Tables;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>The tables of the public figures as files: every published year in each. What pages hide is hidden here as well.</summary>
internal static class DataFiles
{
    private const string Quarters = "by-quarter.csv";
    private const string Queries = "queries.sql";

    public static readonly IReadOnlyList<string> Names = [Quarters, FigureFiles.Grades, .. PublicTables.Breakdowns.Select(FigureFiles.FileOf), FigureFiles.Json];

    /// <summary>The queries of a year, as a file.</summary>
    public static string QueriesOf(int fiscalYear) => string.Create(CultureInfo.InvariantCulture, $"{AddressOf(Queries)}?year={fiscalYear}");

    public static string AddressOf(string name) => $"{DataChoice.Path}/files/{name}";

    public static void MapDataFiles(this IEndpointRouteBuilder site) => site.MapGet($"{DataChoice.Path}/files/{{name}}", Send).AllowAnonymous();

    private static async Task<IResult> SendQueries(int? year, HttpContext context, ReadPublicFigures figures, CancellationToken ct)
    {
        var all = await figures.Overview(ct);
        if (year is not { } asked || PublicBases.CutOffOf(all, asked) is not { } cutOff)
            return TypedResults.NotFound();
        FigureFiles.Keep(context, hasWords: false);
        return TypedResults.Text(figures.Queries(asked, cutOff).File(), "application/sql", Encoding.UTF8);
    }

    private static async Task<IResult> Send(string name, int? year, HttpContext context, ReadPublicFigures figures, FigureWords words, CancellationToken ct)
    {
        if (name == Queries)
            return await SendQueries(year, context, figures, ct);
        if (!Names.Contains(name, StringComparer.Ordinal))
            return TypedResults.NotFound();
        FigureFiles.Keep(context, hasWords: name != FigureFiles.Json);
        return name switch
        {
            FigureFiles.Json => FigureFiles.AllOf((await figures.Overview(ct)).Quarters, await figures.All(ct)),
            Quarters => TypedResults.File(Encoding.UTF8.GetBytes(Csv.Write(QuartersExhibit.Table(await figures.Overview(ct), words.Say))), FigureFiles.CsvType, name),
            _ => TypedResults.File(await FigureFiles.CsvOf(name, await figures.All(ct), words, ct), FigureFiles.CsvType, name),
        };
    }
}
