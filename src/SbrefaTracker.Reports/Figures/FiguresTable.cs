using System.Globalization;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Figures;

/// <summary>Every figure of every table of a report, a row each, with all that it stands on: a sheet of the workbook and a CSV file.</summary>
public static class FiguresTable
{
    public const string TableName = "figures";

    /// <summary>Its columns, from left to right.</summary>
    public static IReadOnlyList<Column> Columns =>
    [
        new("table", ReportWords.Of("figures.table"), ColumnKind.Code),
        new("row", ReportWords.Of("figures.row"), ColumnKind.Code),
        new("column", ReportWords.Of("figures.column"), ColumnKind.Code),
        new("value", ReportWords.Of("figures.value"), ColumnKind.Code),
        new("definition", ReportWords.Of("dictionary.definition"), ColumnKind.Text),
        new("query", ReportWords.Of("queries.query"), ColumnKind.Code),
        new("n", ReportWords.Of("figures.n"), ColumnKind.Whole),
        new("cutOff", ReportWords.Of("figures.cut_off"), ColumnKind.Code),
        new("complaints", ReportWords.Of("figures.complaints"), ColumnKind.Text),
    ];

    // What every figure of a row shares, after the columns of its table.
    private static IReadOnlyList<Column> BasisColumns =>
    [
        new("over", ReportWords.Of("figures.n"), ColumnKind.Code), new("definitions", ReportWords.Of("dictionary.definition"), ColumnKind.Text),
        new("queries", ReportWords.Of("queries.query"), ColumnKind.Code), new("cutOff", ReportWords.Of("figures.cut_off"), ColumnKind.Code),
        new("complaintsAt", ReportWords.Of("figures.complaints"), ColumnKind.Text),
    ];

    /// <param name="tables">The tables of the report.</param>
    /// <param name="catalogue">What their figures stand on.</param>
    /// <param name="site">The address of the site, which the lists of complaints are a part of.</param>
    public static ReportTable Of(IEnumerable<ReportTable> tables, FigureCatalogue catalogue, string site) => new(
        TableName,
        ReportWords.Of("figures.caption"),
        Columns,
        [
            .. from table in tables
               from row in Enumerable.Range(0, table.Rows.Count)
               from column in Enumerable.Range(0, table.Columns.Count)
               where FigureCatalogue.IsFigure(table, column) && table.Rows[row][column] is not null
               select Row(table, row, column, catalogue.Of(table, row, column), site),
        ]);

    /// <summary>A table as a file of its own: after its columns stand those that every figure of the row shares, so that the file alone says what it was counted from and as of when.</summary>
    public static ReportTable WithBasis(ReportTable table, FigureCatalogue catalogue, string site)
    {
        var figures = FiguresOf(table);
        if (figures.Count == 0)
            return table;
        var graded = GradesBy.In(table);
        return table with
        {
            Columns = ColumnsWithBasis(table),
            Rows = [.. Enumerable.Range(0, table.Rows.Count).Select(row => (IReadOnlyList<object?>)[.. graded.Rows[row], .. Shared(table, row, figures, catalogue, site)])],
            Total = null,
        };
    }

    /// <summary>The columns of a table's file.</summary>
    public static IReadOnlyList<Column> ColumnsWithBasis(ReportTable table) => FiguresOf(table).Count == 0 ? table.Columns : [.. GradesBy.In(table).Columns, .. BasisColumns];

    private static List<int> FiguresOf(ReportTable table) => [.. Enumerable.Range(0, table.Columns.Count).Where(i => FigureCatalogue.IsFigure(table, i))];

    // A word a column: what differs within the row is told column by column.
    private static IReadOnlyList<object?> Shared(ReportTable table, int row, List<int> figures, FigureCatalogue catalogue, string site)
    {
        var all = figures.Where(i => table.Rows[row][i] is not null).Select(i => (table.Columns[i].Name, Basis: catalogue.Of(table, row, i))).ToList();
        string Told(Func<FigureBasis, string> part)
        {
            var parts = all.GroupBy(one => part(one.Basis), StringComparer.Ordinal).ToList();
            return parts.Count == 1 ? parts[0].Key : string.Join("; ", parts.Select(alike => $"{string.Join(' ', alike.Select(one => one.Name))}: {alike.Key}"));
        }

        return
        [
            Told(basis => basis.N.ToString(CultureInfo.InvariantCulture)), Told(basis => basis.Definition), Told(basis => basis.Query), Day(catalogue.AsOf), Told(basis => site + basis.Complaints),
        ];
    }

    private static IReadOnlyList<object?> Row(ReportTable table, int row, int column, FigureBasis basis, string site) =>
    [
        table.Name, table.KeyOf(row), table.Columns[column].Name, CellText.ForMachines(table.Rows[row][column]), basis.Definition, basis.Query, basis.N, Day(basis.AsOf), site + basis.Complaints,
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
