using System.Text;
using SbrefaTracker.Application.Exporting;

namespace SbrefaTracker.Reports.Tables;

/// <summary>A table as RFC 4180, UTF-8 without BOM. Names that a spreadsheet would run as a formula are defused.</summary>
public static class Csv
{
    public static string Write(ReportTable table)
    {
        var text = new StringBuilder();
        Line(text, table.Columns.Select(column => column.Name));
        foreach (var row in table.Rows)
            Line(text, row.Select((cell, i) => Cell(cell, table.Columns[i].Kind)));
        return text.ToString();
    }

    /// <summary>One line of texts, with its end.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(cell => Quoted(SpreadsheetCell.Defuse(cell)))) + "\r\n";

    private static string Cell(object? cell, ColumnKind kind)
    {
        var text = CellText.ForMachines(cell);
        return kind == ColumnKind.Text ? SpreadsheetCell.Defuse(text) : text;
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
