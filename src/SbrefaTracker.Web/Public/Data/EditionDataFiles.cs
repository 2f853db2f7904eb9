using System.Globalization;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>The tables of one publication of a year, in the shape of those of all years. What it hid is hidden, and what the program hides by now.</summary>
internal static class EditionDataFiles
{
    private static readonly IReadOnlyList<string> Names = [FigureFiles.Grades, .. PublicTables.Breakdowns.Select(FigureFiles.FileOf), FigureFiles.Json];

    /// <summary>The files of a publication that withholds some tables.</summary>
    public static IEnumerable<string> NamesOf(IReadOnlyList<string> withheld) => Names.Where(name => FigureFiles.TableOf(name) is not { } table || !withheld.Contains(table, StringComparer.Ordinal));

    /// <summary>The tables that would have had a file.</summary>
    public static IEnumerable<string> Withheld(IReadOnlyList<string> withheld) => Names.Select(FigureFiles.TableOf).OfType<string>().Where(table => withheld.Contains(table, StringComparer.Ordinal));

    public static string AddressOf(int year, int edition, string name) => string.Create(CultureInfo.InvariantCulture, $"/data/editions/{year}/{edition}/{name}");

    public static void MapEditionDataFiles(this IEndpointRouteBuilder site) => site.MapGet("/data/editions/{year:int}/{edition:int}/{name}", Send).AllowAnonymous();

    private static async Task<IResult> Send(int year, int edition, string name, HttpContext context, ReadPublicFigures figures, FigureWords words, CancellationToken ct)
    {
        if (!Names.Contains(name, StringComparer.Ordinal) || await figures.Year(year, edition, ct) is not { } found)
            return TypedResults.NotFound();
        if (FigureFiles.TableOf(name) is { } table && found.Tables[table].IsWithheld)
            return TypedResults.NotFound();
        FigureFiles.Keep(context, hasWords: name != FigureFiles.Json);
        return name == FigureFiles.Json
            ? FigureFiles.AllOf(await figures.Quarters(year, edition, ct), [found])
            : TypedResults.File(await FigureFiles.CsvOf(name, [found], words, ct), FigureFiles.CsvType, string.Create(CultureInfo.InvariantCulture, $"fy{year}-publication-{edition}-{name}"));
    }
}
