using System.Globalization;
using System.Text;
using System.Text.Json;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Reports.PublicData;
using SbrefaTracker.Reports.Tables;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>The shape of the files of public figures, whether they hold all years as they stand or one publication of a year: same columns, same fields, same headers.</summary>
internal static class FigureFiles
{
    public const string Grades = "time-to-respond.csv";
    public const string Json = "figures.json";
    public const string CsvType = "text/csv; charset=utf-8";

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string FileOf(string breakdown) => BreakdownExhibit.FileOf(breakdown) + ".csv";

    /// <summary>The table that a file holds; null for one that holds another.</summary>
    public static string? TableOf(string name) => name == Grades ? PublicTables.Grade : PublicTables.Breakdowns.FirstOrDefault(one => FileOf(one) == name);

    /// <summary>Anybody may keep the answer for some minutes.</summary>
    /// <param name="context">The answer.</param>
    /// <param name="hasWords">Its words are in the reader's language: what is kept of it is given to nobody who reads another.</param>
    public static void Keep(HttpContext context, bool hasWords)
    {
        context.Response.Headers.CacheControl = "public, max-age=600";
        if (hasWords)
            context.Response.Headers.Vary = "Accept-Language, Cookie";
    }

    /// <summary>Everything of some years, for programs.</summary>
    public static IResult AllOf(IReadOnlyList<PublicQuarter> quarters, IReadOnlyList<PublicYear> years) => TypedResults.Json(new { quarters, years }, Written);

    /// <summary>A table of some years; a year that withholds it has one row, in which all is hidden.</summary>
    public static async Task<byte[]> CsvOf(string name, IReadOnlyList<PublicYear> years, FigureWords words, CancellationToken ct)
    {
        var (table, names) = (TableOf(name)!, await words.Names(ct));
        var tables = years
            .Select(year => (year.Totals.FiscalYear, year.Tables[table].IsWithheld, Table: table == PublicTables.Grade
                ? GradesOfAnswers.Table(year, words.Say)
                : BreakdownExhibit.Table(year, table, code => names(table, code), words.Say)))
            .ToList();
        var columns = tables.Select(one => one.Table.Columns).FirstOrDefault() ?? [];
        return Encoding.UTF8.GetBytes(Csv.Write(new ReportTable(
            name,
            name,
            [new("fiscalYear", "fiscalYear", ColumnKind.Code), .. columns],
            [.. tables.SelectMany(one => Rows(one.Table, one.IsWithheld).Select(row => (IReadOnlyList<object?>)[one.FiscalYear.ToString(CultureInfo.InvariantCulture), .. row]))])));

        IEnumerable<IReadOnlyList<object?>> Rows(ReportTable table, bool isWithheld) =>
            isWithheld ? [[.. table.Columns.Select(_ => new HiddenCell(words.Say("hidden")))]] : table.Rows;
    }
}
