using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SbrefaTracker.Reports.Tables;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace SbrefaTracker.Reports.Workbooks;

/// <summary>Writes one sheet as a stream: a header, then a row a row.</summary>
internal static class SheetWriter
{
    public static void Write(WorksheetPart part, ReportTable table)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Columns.Select((column, i) => new DocumentFormat.OpenXml.Spreadsheet.Column
        {
            Min = (uint)(i + 1),
            Max = (uint)(i + 1),
            Width = column.Kind == ColumnKind.Text ? 34 : 14,
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        Row(writer, table.Columns.Select(column => Text(column.Heading, column.IsNumber ? CellStyles.HeaderOfNumbers : CellStyles.Header)));
        foreach (var row in table.Rows)
            Row(writer, row.Select((cell, i) => Make(cell, table.Columns[i].Kind)));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Row(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            writer.WriteElement(cell);
        writer.WriteEndElement();
    }

    private static Cell Make(object? value, ColumnKind kind) => value switch
    {
        null => new Cell { StyleIndex = CellStyles.Plain },
        long or decimal => new Cell
        {
            CellValue = new CellValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
            DataType = CellValues.Number,
            StyleIndex = CellStyles.Of(kind, value),
        },
        _ => Text(value.ToString() ?? string.Empty, CellStyles.Plain),
    };

    private static Cell Text(string text, uint style) => new(new InlineString(new SheetText(SheetCell.Of(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };
}
