using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Figures;

/// <summary>Grades, wherever they are given out.</summary>
[Collection(SampleReportCollection.Name)]
public sealed class GradesByTests(SampleReport sample)
{
    /// <summary>Rows are taken out of files: each row that holds a grade says by itself whose scale it is and who counted.</summary>
    [Fact]
    public async Task Say_by_whose_scale_they_are_in_every_row_of_the_files()
    {
        const string Said = "by ONO's published scale, our own count";
        string[] graded = ["timeliness", "timeliness-groups", "by-office", "years", "cover", .. sample.View.AllTables.Select(table => table.Name).Where(name => name.StartsWith("grades-", StringComparison.Ordinal))];
        using var stream = new MemoryStream(await File(AnnualReportWriter.WorkbookFile));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var book = document.WorkbookPart!;

        Assert.Equal(14, graded.Length);
        foreach (var table in sample.View.AllTables)
        {
            var rows = Rows(await File(table.FileName));
            var sheet = ((WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().Single(one => one.Name == table.Name).Id!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Last().InnerText).ToList();
            Assert.Equal(graded.Contains(table.Name, StringComparer.Ordinal), rows.Count > 0 && rows[0].ContainsKey("gradesBy"));
            if (!graded.Contains(table.Name, StringComparer.Ordinal))
                continue;
            Assert.All(rows, row => Assert.StartsWith(Said, row["gradesBy"], StringComparison.Ordinal));
            Assert.Equal(table.Name.StartsWith("grades-", StringComparison.Ordinal), rows[0]["gradesBy"] != Said);
            Assert.Equal(["Grades by", .. rows.Select(row => row["gradesBy"])], sheet);
        }

        var entries = JsonNode.Parse(Encoding.UTF8.GetString(await File(AnnualReportWriter.FiguresFile)))![FiguresFile.Basis]!.AsArray().ToDictionary(entry => (string)entry!["figure"]!, entry => (string?)entry!["gradesBy"]);
        Assert.Equal((Said, Said, "our own rule", null), (entries["timeliness.a"], entries["grades.ono.byRegion[].timeliness.gradeOfMean"], entries["grades.ono.byRegion[].quality.a"], entries["received"]));
    }

    private async Task<byte[]> File(string name) => AnnualReportWriter.Make(sample.View, await ReportTemplate.Load(), only: name).Single().Content;

    private static List<Dictionary<string, string>> Rows(byte[] file)
    {
        using var reader = new CsvReader(new StringReader(Encoding.UTF8.GetString(file)), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        List<Dictionary<string, string>> rows = [];
        while (reader.Read())
            rows.Add(reader.HeaderRecord!.ToDictionary(name => name, name => reader.GetField(name)!));
        return rows;
    }
}
