using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Questionnaire;
using SbrefaTracker.Reports.Samples;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Tests.Questionnaire;
using SbrefaTracker.Reports.Tests.Sample;
using SbrefaTracker.Reports.Tests.Samples;
using SbrefaTracker.Reports.Workbooks;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.Reports.Tests.OtherPrograms;

/// <summary>Workbook and CSV files as LibreOffice understands them: it opens each and writes every sheet anew as CSV.</summary>
[Collection(SampleReportCollection.Name)]
public sealed class LibreOfficeTests(SampleReport sample)
{
    // Commas, quotes, UTF-8, values and not what a cell looks like, all sheets.
    private const string AsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    // Commas, quotes, UTF-8: what a person chooses in the dialog when opening one.
    private const string FromCsv = "CSV:44,34,76";

    // Files that are given out beside the report, by name; what nobody made up looks like a formula or goes over several lines in one of them.
    private static Dictionary<string, byte[]> Beside
    {
        get
        {
            PublicNarrative[] told =
            [
                new("7f2c", PublicNarratives.Published, 2025, "DET", "en", 1, null, "=SUM(A1:A9) was asked, \"twice\".\nThen: nothing, for 12 weeks; \U0001F6A2 <b>"), new("9a01", PublicNarratives.Withdrawn, null, null, null, null, null, null),
            ];
            var evidence = EvidencePackTests.Files();
            return new(StringComparer.Ordinal)
            {
                ["narratives.csv"] = Encoding.UTF8.GetBytes(NarrativeVersions.Header + "\r\n" + string.Concat(told.Select(NarrativeVersions.Line))),
                [EvidencePack.TableFile] = evidence[EvidencePack.TableFile],
                [EvidencePack.GradesFile] = evidence[EvidencePack.GradesFile],
                [WorkPaper.TableFile] = WorkPaper.Table(SamplePapers.Sealed()),
            };
        }
    }

    [LibreOfficeFact]
    public async Task Opens_every_sheet_and_every_table_with_the_values_of_the_report()
    {
        var folder = sample.NewFolder("libreoffice");
        var files = AnnualReportWriter.Make(sample.View, await ReportTemplate.Load());
        await AnnualReportWriter.Save(files.Where(file => file.Name.EndsWith(".csv", StringComparison.Ordinal) || file.Name == AnnualReportWriter.WorkbookFile), folder);
        var tables = sample.View.AllTables.ToList();

        await WriteList(Path.Combine(folder, "list.xlsx"));
        await File.WriteAllBytesAsync(Path.Combine(folder, "paper-book.xlsx"), WorkPaper.Book(SamplePapers.Sealed()));
        var beside = Beside;
        await AnnualReportWriter.Save(beside.Select(file => new ReportFile(file.Key, file.Value)), folder);

        await Reopen(folder, AnnualReportWriter.WorkbookFile, "list.xlsx", "paper-book.xlsx");
        await Reopen(folder, [$"--infilter={FromCsv}", .. tables.Select(table => table.FileName), .. beside.Keys]);

        Assert.All(tables, table => Agree(table, Read(folder, $"annual-report-{table.Name}.csv"), heading: column => column.Heading, isSheet: true));
        Assert.All(tables, table => Agree(table, Read(folder, $"{table.Name}-{table.Name}.csv"), heading: column => column.Name, isSheet: false));
        Assert.NotEmpty(Read(folder, $"annual-report-{DataDictionary.TableName}.csv"));
        Assert.Equal([["reference", "subject"], ["1", "=1+1"], ["2", "_x0041_ \U0001F6A2 <b>"]], Read(folder, "list-complaints.csv"));
        Assert.Equal([["reference", "subject"], ["3", "last"]], Read(folder, "list-complaints 2.csv"));
        Assert.All(beside, file =>
        {
            var (given, read) = (Rows(new StreamReader(new MemoryStream(file.Value))), Read(folder, $"{Path.GetFileNameWithoutExtension(file.Key)}-{Path.GetFileNameWithoutExtension(file.Key)}.csv"));
            Assert.True(given.Count > 1, file.Key);
            Assert.Equal(given.Count, read.Count);
            Assert.All(given.Zip(read), pair => Assert.Equal(pair.First.Select(cell => Plain(cell).TrimStart('0')), pair.Second.Select(cell => Plain(cell).TrimStart('0'))));
        });
        var paper = Read(folder, "paper-book-work-paper.csv");
        Assert.Equal(["RF-2026-00007", "2026-03-09"], [paper[1][1], paper[1][5]]);
        Assert.Contains(Read(folder, "paper-book-sample.csv"), row => row[1] == "Nothing was found.");
    }

    // A list on two sheets, as the Desk writes those of any length.
    private static async Task WriteList(string path)
    {
        await using var file = File.Create(path);
        await using var book = await StreamedWorkbook.Begin(file, DateTimeOffset.UnixEpoch.AddYears(56), "complaints", ["reference", "subject"], mostRows: 3);
        await book.Add(["1", "=1+1"]);
        await book.Add(["2", "_x0041_ \U0001F6A2 <b>"]);
        await book.Add(["3", "last"]);
        await book.End();
    }

    private static Task<string> Reopen(string folder, params IEnumerable<string> files) => OtherProgram.Run(
        Prerequisite.LibreOffice.Required, folder, ["--headless", "--norestore", $"-env:UserInstallation={new Uri(folder)}/profile", "--convert-to", AsCsv, "--outdir", "out", .. files]);

    private static void Agree(ReportTable table, List<string[]> read, Func<Column, string> heading, bool isSheet)
    {
        // Above the heading of a sheet stands what it shows.
        var at = read.FindIndex(row => row.Length >= table.Columns.Count && table.Columns.Select(heading).SequenceEqual(row.Take(table.Columns.Count)));
        Assert.True(at >= 0, $"{table.Name} has no heading as it should be.");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
                Assert.True(
                    IsSame(table.Rows[row][column], table.Columns[column].Kind, read[at + 1 + row][column], isSheet),
                    $"{table.Name}, row {row}, {table.Columns[column].Name}: {table.Rows[row][column]} was read as {read[at + 1 + row][column]}");
        }
    }

    // In a CSV file nothing says that a code is no number: a spreadsheet leaves its zeros out. A sheet says it. What could be a formula is led by an apostrophe there.
    private static bool IsSame(object? value, ColumnKind kind, string read, bool isSheet) => value switch
    {
        null => read.Length == 0,
        string text when kind == ColumnKind.Code && !isSheet => text.TrimStart('0') == read.TrimStart('0'),
        string text => Plain(text) == Plain(read) || (!isSheet && $"'{Plain(text)}" == Plain(read)),
        _ => decimal.TryParse(read.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(Convert.ToDecimal(value, CultureInfo.InvariantCulture) - (read.EndsWith('%') ? number / 100 : number)) < 0.0001m,
    };

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    private static List<string[]> Read(string folder, string name) => Rows(new StreamReader(Path.Combine(folder, "out", name)));

    private static List<string[]> Rows(StreamReader file)
    {
        using var text = file;
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture));
        List<string[]> rows = [];
        while (csv.Read())
            rows.Add(csv.Record!);
        return rows;
    }
}
