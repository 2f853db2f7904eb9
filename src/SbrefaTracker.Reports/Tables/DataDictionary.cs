using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Tables;

/// <summary>What each column of each table holds: meaning, unit, what it is counted from, and where it is defined.</summary>
public static class DataDictionary
{
    public const string TableName = "data-dictionary";

    /// <summary>A row for each column of the tables, in their order.</summary>
    public static ReportTable Of(IEnumerable<ReportTable> tables) => new(
        TableName,
        ReportWords.Of("dictionary.caption"),
        [
            Text("sheet", ColumnKind.Code),
            Text("column", ColumnKind.Code),
            Text("heading", ColumnKind.Text),
            Text("meaning", ColumnKind.Text),
            Text("unit", ColumnKind.Text),
            Text("source", ColumnKind.Text),
            Text("definition", ColumnKind.Text),
        ],
        [.. from table in tables from column in table.Columns select Row(table, column)]);

    private static Column Text(string name, ColumnKind kind) => new(name, ReportWords.Of($"dictionary.{name}"), kind);

    private static IReadOnlyList<object?> Row(ReportTable table, Column column) =>
    [
        table.Name,
        column.Name,
        column.Heading,
        DictionaryWords.Of("meaning", table.Name, column.Name),
        DictionaryWords.Unit(table.Name, column.Name, column.Kind),
        DictionaryWords.Of("source", table.Name, column.Name),
        DictionaryWords.Of("definition", table.Name, column.Name),
    ];
}
