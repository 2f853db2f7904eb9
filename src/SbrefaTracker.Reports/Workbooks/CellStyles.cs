using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SbrefaTracker.Reports.Tables;

namespace SbrefaTracker.Reports.Workbooks;

/// <summary>The few styles of a workbook, by the index that cells refer to.</summary>
internal static class CellStyles
{
    public const uint Plain = 0;
    public const uint Header = 1;
    public const uint HeaderOfNumbers = 2;
    private const uint Whole = 3;
    private const uint OneDecimal = 4;
    private const uint Share = 5;
    private const uint Dollars = 6;

    public static uint Of(ColumnKind kind, object? cell) => (kind, cell) switch
    {
        (ColumnKind.Dollars, decimal) => Dollars,
        (ColumnKind.Share, _) => Share,
        (ColumnKind.OneDecimal, _) => OneDecimal,
        (_, long) => Whole,
        _ => Plain,
    };

    public static void AddTo(WorkbookPart book) => book.AddNewPart<WorkbookStylesPart>().Stylesheet = Sheet();

    /// <summary>The part of a workbook that holds them.</summary>
    public static Stylesheet Sheet() =>
        new(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.0" },
                new NumberingFormat { NumberFormatId = 165, FormatCode = "0.0%" },
                new NumberingFormat { NumberFormatId = 166, FormatCode = "\"$\"#,##0.00" }),
            new Fonts(
                new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
                new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8F1F9" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border()),
            new CellFormats(
                Format(0),
                HeaderFormat(HorizontalAlignmentValues.Left),
                HeaderFormat(HorizontalAlignmentValues.Right),
                Format(3),
                Format(164),
                Format(165),
                Format(166)));

    private static CellFormat Format(uint number) => new() { NumberFormatId = number, FontId = 0, FillId = 0, BorderId = 0, ApplyNumberFormat = number != 0 };

    private static CellFormat HeaderFormat(HorizontalAlignmentValues alignment) =>
        new(new Alignment { Horizontal = alignment, WrapText = true }) { FontId = 1, FillId = 2, BorderId = 0, ApplyFont = true, ApplyFill = true, ApplyAlignment = true };
}
