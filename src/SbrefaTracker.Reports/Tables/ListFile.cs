using System.Text;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Reports.Workbooks;

namespace SbrefaTracker.Reports.Tables;

/// <summary>A list of the Desk as a file for a spreadsheet: no cell of it is run as a formula.</summary>
public static class ListFile
{
    /// <summary>CSV in UTF-8 with the mark that spreadsheets look for.</summary>
    public static byte[] Csv(ExportedList list) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Tables.Csv.Write(TableOf(list)))];

    public static byte[] Workbook(ExportedList list) => Workbook(list, "complaints");

    /// <param name="list">The list.</param>
    /// <param name="name">What its sheet is called.</param>
    public static byte[] Workbook(ExportedList list, string name) => Workbooks.Workbook.Write([TableOf(list, name)]);

    private static ReportTable TableOf(ExportedList list, string name = "complaints") =>
        new(name, name, [.. list.Columns.Select(name => new Column(name, name, ColumnKind.Text))], [.. list.Rows.Select(row => (IReadOnlyList<object?>)[.. row])]);
}
