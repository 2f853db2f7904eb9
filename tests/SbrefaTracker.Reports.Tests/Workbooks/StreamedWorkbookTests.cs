using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SbrefaTracker.Reports.Workbooks;

namespace SbrefaTracker.Reports.Tests.Workbooks;

public sealed class StreamedWorkbookTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Columns = ["own_reference", "subject"];

    [Fact]
    public async Task Holds_texts_as_they_were_typed_and_runs_none()
    {
        string[] typed = ["=HYPERLINK(\"x\")", "<b>&amp;</b>", "emoji \U0001F6A2 and ünï", "one\r\ntwo\tthree", "_x0041_ and _x00e9_", " spaces ", ""];

        using var document = await Book([.. typed.Select((text, row) => (IReadOnlyList<string>)[$"RF-2026-{row:D5}", text])]);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var rows = Rows(document, 0);
        Assert.Equal(Columns, rows[0]);
        Assert.Equal(typed.Select(text => text.Replace("_x", "_x005F_x", StringComparison.Ordinal)), rows.Skip(1).Select(row => row[1]));
        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()));
    }

    [Fact]
    public async Task Cuts_what_no_cell_can_hold_and_says_so()
    {
        using var document = await Book([["RF-2026-00001", new string('x', 50_000)], ["RF-2026-00002", new string('y', 32_767)]]);

        var rows = Rows(document, 0);
        Assert.Equal(32_767, rows[1][1].Length);
        Assert.EndsWith("50,000 characters in all; no cell of a workbook holds more. The CSV file has the whole text.]", rows[1][1], StringComparison.Ordinal);
        Assert.Equal(new string('y', 32_767), rows[2][1]);
    }

    [Fact]
    public async Task Goes_on_on_further_sheets_under_the_same_header()
    {
        using var document = await Book([.. Enumerable.Range(1, 7).Select(row => (IReadOnlyList<string>)[$"RF-{row}", "x"])], mostRows: 4);

        Assert.Equal(["complaints", "complaints 2", "complaints 3"], document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
        Assert.Equal(["RF-1", "RF-2", "RF-3"], Rows(document, 0).Skip(1).Select(row => row[0]));
        Assert.Equal(Columns, Rows(document, 2)[0]);
        Assert.Equal(["RF-7"], Rows(document, 2).Skip(1).Select(row => row[0]));
    }

    [Fact]
    public async Task Of_an_empty_list_is_a_header()
    {
        using var document = await Book([]);

        Assert.Equal(Columns, Assert.Single(Rows(document, 0)));
    }

    /// <summary>More rows than a sheet of Excel takes, a hundred and fifty megabytes of them. Other tests run beside this one and hold some of their own.</summary>
    [Fact]
    public async Task Holds_no_more_in_memory_however_long_it_is()
    {
        const int rows = StreamedWorkbook.MostRows + 5;
        await using var target = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        var book = await StreamedWorkbook.Begin(target, Now, "complaints", Columns);
        var (begun, most) = (0L, 0L);
        for (var row = 1; row <= rows; row++)
        {
            await book.Add([row.ToString(CultureInfo.InvariantCulture), $"Subject of {row}"]);
            if (row % 200_000 != 5_000)
                continue;
            var held = GC.GetTotalMemory(forceFullCollection: true);
            begun = begun == 0 ? held : begun;
            most = Math.Max(most, held - begun);
        }

        await book.End();
        await book.DisposeAsync();
        Assert.True(most < 40_000_000, $"{most:N0} bytes more");
        target.Position = 0;
        using var document = SpreadsheetDocument.Open(target, isEditable: false);
        var last = (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook!.Descendants<Sheet>().Last().Id!);
        Assert.Equal(
            [Columns[0], .. Enumerable.Range(StreamedWorkbook.MostRows, 6).Select(row => row.ToString(CultureInfo.InvariantCulture))],
            last.Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().First().InnerText));
    }

    private static async Task<SpreadsheetDocument> Book(IReadOnlyList<IReadOnlyList<string>> rows, int mostRows = StreamedWorkbook.MostRows)
    {
        var stream = new MemoryStream();
        await using (var book = await StreamedWorkbook.Begin(stream, Now, "complaints", Columns, mostRows))
        {
            foreach (var row in rows)
                await book.Add(row);
            await book.End();
        }

        stream.Position = 0;
        return SpreadsheetDocument.Open(stream, isEditable: false);
    }

    private static List<string[]> Rows(SpreadsheetDocument document, int sheet)
    {
        var book = document.WorkbookPart!;
        var part = (WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().ElementAt(sheet).Id!);
        return [.. part.Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())];
    }
}
