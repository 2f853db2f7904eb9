using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Queries;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Tables;

[Collection(SampleReportCollection.Name)]
public sealed class DataDictionaryTests(SampleReport sample)
{
    /// <summary>What is explained is held against the headers of the files and sheets themselves, not against what they were made of.</summary>
    [Fact]
    public async Task Explains_every_column_of_every_file_and_sheet_that_is_written()
    {
        var files = AnnualReportWriter.Make(sample.View, await ReportTemplate.Load());
        var tables = files.Where(file => file.Name.EndsWith(".csv", StringComparison.Ordinal)).ToDictionary(file => Path.GetFileNameWithoutExtension(file.Name), file => Header(file.Content), StringComparer.Ordinal);
        var sheets = Sheets(files.Single(file => file.Name == AnnualReportWriter.WorkbookFile).Content);
        var rows = sheets[DataDictionary.TableName][1..];
        var explained = rows.GroupBy(row => row[0], StringComparer.Ordinal).ToDictionary(sheet => sheet.Key, sheet => sheet.ToList(), StringComparer.Ordinal);

        Assert.Equal(tables.Keys.Append(QueriesTable.TableName).Order(StringComparer.Ordinal), explained.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(sheets.Keys.Order(StringComparer.Ordinal), explained.Keys.Order(StringComparer.Ordinal));
        Assert.All(tables, table => Assert.Equal(table.Value, explained[table.Key].Select(row => row[1])));
        Assert.All(sheets, sheet => Assert.Equal(sheet.Value[0], explained[sheet.Key].Take(sheet.Value[0].Count).Select(row => row[2])));
        Assert.All(rows, row => Assert.All(row, cell => Assert.False(string.IsNullOrWhiteSpace(cell), string.Join(" | ", row))));
        Assert.Contains("complaintsAt", tables["by-office"]);
    }

    [Fact]
    public void Says_of_a_column_what_its_table_makes_of_it()
    {
        var rows = DataDictionary.Of(sample.View).Rows.ToDictionary(row => ((string)row[0]!, (string)row[1]!), row => row);

        Assert.Equal("Complaints closed in the year with this value", rows[("outcomes", "count")][3]);
        Assert.Equal("Complaints forwarded in the year with this grade, or pending", rows[("timeliness", "count")][3]);
        Assert.Equal("part of 1", rows[("by-state", "share")][4]);
        Assert.Equal("business days", rows[("by-office", "medianDays")][4]);
        Assert.Equal("entity_state", rows[("by-state", "key")][5]);
        Assert.Equal("16 Grade of quality", rows[("grades-agency", "assessed")][6]);
    }

    // Names of columns hold neither a comma nor a quotation mark.
    private static string[] Header(byte[] csv)
    {
        using var reader = new StreamReader(new MemoryStream(csv));
        return reader.ReadLine()!.Split(',');
    }

    private static Dictionary<string, List<List<string>>> Sheets(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var book = document.WorkbookPart!;
        return book.Workbook!.Descendants<Sheet>().ToDictionary(
            sheet => sheet.Name!.Value!,
            sheet => ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList()).ToList(),
            StringComparer.Ordinal);
    }
}
