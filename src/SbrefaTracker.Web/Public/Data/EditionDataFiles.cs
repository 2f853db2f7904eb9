using System.Globalization;
using System.Text;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Reports.PublicData;
using SbrefaTracker.Reports.Tables;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>The tables of one publication of a year, as it was: an edition never changes, so neither do its files. What it hid is hidden.</summary>
internal static class EditionDataFiles
{
    public const string Json = "figures.json";
    private const string Grades = "time-to-respond.csv";
    private const string Kept = "public, max-age=600";

    public static readonly IReadOnlyList<string> Names = [Grades, .. PublicTables.Breakdowns.Select(DataFiles.FileOf), Json];

    public static string AddressOf(int year, int edition, string name) => string.Create(CultureInfo.InvariantCulture, $"/data/editions/{year}/{edition}/{name}");

    public static void MapEditionDataFiles(this IEndpointRouteBuilder site) => site.MapGet("/data/editions/{year:int}/{edition:int}/{name}", Send).AllowAnonymous();

    private static async Task<IResult> Send(int year, int edition, string name, HttpContext context, ReadPublicFigures figures, FigureWords words, CancellationToken ct)
    {
        if (!Names.Contains(name, StringComparer.Ordinal) || await figures.Year(year, edition, ct) is not { } found)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = Kept;
        if (name == Json)
            return TypedResults.Json(found, DataFiles.Written);
        var breakdown = PublicTables.Breakdowns.FirstOrDefault(one => DataFiles.FileOf(one) == name);
        if (found.Tables[breakdown ?? PublicTables.Grade].IsWithheld)
            return TypedResults.NotFound();
        var names = await words.Names(ct);
        var table = breakdown is null ? GradesOfAnswers.Table(found, words.Say) : BreakdownExhibit.Table(found, breakdown, code => names(breakdown, code), words.Say);
        return TypedResults.File(Encoding.UTF8.GetBytes(Csv.Write(table)), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"fy{year}-publication-{edition}-{name}"));
    }
}
