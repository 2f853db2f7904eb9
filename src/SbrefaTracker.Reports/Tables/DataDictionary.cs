using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Queries;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Tables;

/// <summary>What each column of each table holds: meaning, unit, what it is counted from, and where it is defined.</summary>
public static class DataDictionary
{
    public const string TableName = "data-dictionary";

    private static IReadOnlyList<Column> Columns =>
    [
        Text("sheet", ColumnKind.Code),
        Text("column", ColumnKind.Code),
        Text("heading", ColumnKind.Text),
        Text("meaning", ColumnKind.Text),
        Text("unit", ColumnKind.Text),
        Text("source", ColumnKind.Text),
        Text("definition", ColumnKind.Text),
    ];

    /// <summary>A row for each column of all that is written: of the tables as their files have them, which is more than their sheets, and of what is written about them, this too.</summary>
    public static ReportTable Of(AnnualReportView view) => new(
        TableName,
        ReportWords.Of("dictionary.caption"),
        Columns,
        [
            .. view.AllTables.SelectMany(table => Rows(table.Name, FiguresTable.ColumnsWithBasis(table))),
            .. Rows(TableName, Columns), .. Rows(FiguresTable.TableName, FiguresTable.Columns), .. Rows(QueriesTable.TableName, QueriesTable.Columns),
        ]);

    private static IEnumerable<IReadOnlyList<object?>> Rows(string table, IReadOnlyList<Column> columns) => columns.Select(column => Row(table, column));

    private static Column Text(string name, ColumnKind kind) => new(name, ReportWords.Of($"dictionary.{name}"), kind);

    private static IReadOnlyList<object?> Row(string table, Column column) =>
    [
        table,
        column.Name,
        column.Heading,
        DictionaryWords.Of("meaning", table, column.Name),
        DictionaryWords.Unit(table, column.Name, column.Kind),
        DictionaryWords.Of("source", table, column.Name),
        DictionaryWords.Of("definition", table, column.Name),
    ];
}
