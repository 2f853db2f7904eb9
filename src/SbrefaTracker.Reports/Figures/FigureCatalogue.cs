using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.AnnualReports.Queries;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Figures;

/// <summary>
/// The one home of what figures stand on: definition, query, n, cut-off and the complaints behind each, by table, row and column. Every form of the report draws from it, so that a figure says
/// the same of itself wherever it is printed.
/// </summary>
public sealed class FigureCatalogue
{
    private readonly FigureYears _years;
    private readonly FigureQueries _queries;

    /// <param name="now">The figures of the year.</param>
    /// <param name="before">Those of the year before; those of the year where none are compared.</param>
    /// <param name="queries">The queries of the report.</param>
    public FigureCatalogue(AnnualFigures now, AnnualFigures before, FigureQueries queries) => (_years, _queries) = (new(now, before), queries);

    public static FigureCatalogue Of(AnnualReportData data) => new(data.Figures, data.YearBefore, data.Queries) { Edition = data.Edition };

    /// <summary>The edition in whose rows the complaints are looked up; null for the record.</summary>
    public EditionMark? Edition { get; private init; }

    public DateOnly AsOf => _years.Now.AsOf;

    public int FiscalYear => _years.Now.FiscalYear;

    /// <summary>Whether a column holds figures: numbers and grades, but for what names the row.</summary>
    public static bool IsFigure(ReportTable table, int column) =>
        column > 0 && (table.Columns[column].IsNumber || table.Columns[column].Name.EndsWith("radeOfMean", StringComparison.Ordinal));

    /// <summary>Where a cell leads, as an address of the site, by the key of its row and the name of its column.</summary>
    public Func<string, string, string?>? AddressOf(ReportTable table) => CountedAddress.OfCells(FiscalYear, table.Whole, AsOf, Edition);

    /// <summary>What one figure stands on.</summary>
    /// <param name="table">A whole table of the report.</param>
    /// <param name="row">Its row; -1 is the row of totals.</param>
    /// <param name="column">The place of the column.</param>
    public FigureBasis Of(ReportTable table, int row, int column)
    {
        var (key, name) = (row < 0 ? HtmlTable.All : table.KeyOf(row), table.Columns[column].Name);
        return new(
            DictionaryWords.Of("definition", table.Name, name),
            QueryOf(table.Name, PartOf(table.Name, key, name)),
            FigureNs.Count(table, row, column, _years),
            AsOf,
            AddressOf(table)?.Invoke(key, name) ?? throw new InvalidOperationException($"The complaints behind {name} of {key} in {table.Name} are listed nowhere."));
    }

    /// <summary>The columns of a table by what their figures stand on, those that stand on the same together.</summary>
    /// <param name="table">A table of the report, or a part of one.</param>
    public IReadOnlyList<ColumnBasis> OfColumns(ReportTable table) =>
    [
        .. Enumerable.Range(0, table.Columns.Count).Where(i => IsFigure(table, i))
            .Select(i => (table.Columns[i].Heading, Basis: OfColumn(table, i)))
            .GroupBy(one => (one.Basis.Definition, Queries: string.Join(' ', one.Basis.Queries), one.Basis.N))
            .Select(alike => alike.First().Basis with { Headings = [.. alike.Select(one => one.Heading)] }),
    ];

    private ColumnBasis OfColumn(ReportTable table, int place)
    {
        var (column, over) = (table.Columns[place].Name, FigureNs.Of(table.Whole, table.Columns[place].Name));
        return new(
            [],
            DictionaryWords.Of("definition", table.Whole, column),
            [.. Enumerable.Range(0, table.Rows.Count).Select(table.KeyOf).DefaultIfEmpty(HtmlTable.All).Select(row => QueryOf(table.Whole, PartOf(table.Whole, row, column))).Distinct(StringComparer.Ordinal)],
            over == FigureN.Column
                ? ReportWords.Of("basis.n.Column", ReportWords.Number(table.Rows.Count == 0 ? 0 : FigureNs.Count(table, 0, place, _years)))
                : ReportWords.Of($"basis.n.{over}"),
            AsOf);
    }

    private string QueryOf(string table, string part) => _queries.Behind(table).Single(query => query.Part == part).Id;

    private static string PartOf(string table, string row, string column) => table switch
    {
        SignalsTable.TableName => row.StartsWith("escalated", StringComparison.Ordinal) ? QueryParts.Raised : row.StartsWith("retaliation", StringComparison.Ordinal) ? QueryParts.Retaliation : QueryParts.Patterns,
        MethodsTable.TableName => QueryParts.Answers,
        "by-office" => column == "received" ? QueryParts.Received : QueryParts.Answers,
        "years" => FigureNs.Of(table, column) == FigureN.Itself ? QueryParts.Counts : QueryParts.Answers,
        _ when table.StartsWith("grades-", StringComparison.Ordinal) => PartOfGrades(column),
        _ => QueryParts.Counts,
    };

    private static string PartOfGrades(string column) => column switch
    {
        "notStarted" or "closedNotStarted" => QueryParts.Never,
        "censoredMedianDays" => QueryParts.Waiting,
        "replies" => QueryParts.Quality,
        _ when FigureNs.Of(GradeTables.Agency, column) == FigureN.Assessed => QueryParts.Quality,
        _ when column.StartsWith(GradeTables.AdjustedPrefix, StringComparison.Ordinal) => QueryParts.Adjusted,
        _ => QueryParts.Answers,
    };
}
