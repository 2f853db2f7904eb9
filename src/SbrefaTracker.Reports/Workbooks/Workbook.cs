using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SbrefaTracker.Reports.Tables;

namespace SbrefaTracker.Reports.Workbooks;

/// <summary>Tables as an Excel workbook: a sheet a table, numbers as numbers, text as text, the header frozen.</summary>
public static class Workbook
{
    private const int LongestSheetName = 31;

    public static byte[] Write(IReadOnlyList<ReportTable> tables)
    {
        using var stream = new MemoryStream();
        Write(stream, tables);
        return stream.ToArray();
    }

    private static void Write(MemoryStream stream, IReadOnlyList<ReportTable> tables)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        CellStyles.AddTo(book);
        List<(string Name, string Id)> sheets = [];
        foreach (var table in tables)
        {
            var part = book.AddNewPart<WorksheetPart>();
            SheetWriter.Write(part, table);
            sheets.Add((table.Name[..Math.Min(table.Name.Length, LongestSheetName)], book.GetIdOfPart(part)));
        }

        WriteBook(book, sheets);
    }

    private static void WriteBook(WorkbookPart book, List<(string Name, string Id)> sheets)
    {
        using var writer = OpenXmlWriter.Create(book);
        writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Workbook());
        writer.WriteStartElement(new Sheets());
        for (var i = 0; i < sheets.Count; i++)
            writer.WriteElement(new Sheet { Name = sheets[i].Name, SheetId = (uint)(i + 1), Id = sheets[i].Id });
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
