using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Reports.Editions;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Tests.Sample;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Tests.Figures;

/// <summary>Every figure, in each form of the report, carries its definition, its query, its n, its cut-off and the way to its complaints.</summary>
[Collection(SampleReportCollection.Name)]
public sealed partial class EveryFigureTests(SampleReport sample)
{
    private const string Complaints = "/audit/annual-report/20";
    private const string CutOff = "asof=2026-01-30";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_the_tables_of_the_page(bool filled)
    {
        var html = Encoding.UTF8.GetString(await File(AnnualReportWriter.HtmlFile, filled));
        var tables = PrintedTable.In(html);
        var marks = Id().Matches(html).Select(match => match.Groups["id"].Value).ToHashSet();

        Assert.True(tables.Count > 25, $"{tables.Count} tables were found.");
        Assert.All(tables, table =>
        {
            foreach (var (heading, isNumber) in table.Headings.Skip(1))
            {
                if (!isNumber)
                    continue;
                Assert.True(table.Basis.TryGetValue(heading.Split(", ")[0], out var basis), $"{table.Caption}: nothing is said of {heading}.");
                Assert.All(Target().Matches(basis[0] + basis[2]), target => Assert.Contains(target.Groups["id"].Value, marks));
                Assert.Matches("href=\"#d[0-9]+\"", basis[0]);
                Assert.NotEmpty(basis[1]);
                Assert.Matches("href=\"#q-[a-z-]+\"", basis[2]);
                Assert.Equal("Jan 30, 2026", basis[3]);
            }

            foreach (var row in table.Cells)
            {
                for (var i = 1; i < row.Count; i++)
                {
                    if (table.Headings[i].IsNumber && row[i] != "–")
                        Assert.True(LeadsToComplaints(row[i]), $"{table.Caption}: {row[i]} under {table.Headings[i].Heading} leads nowhere.");
                }
            }
        });
    }

    [Fact]
    public async Task In_the_units_of_each_chart() =>
        Assert.All(Units().Matches(Encoding.UTF8.GetString(await File(AnnualReportWriter.HtmlFile))), units => Assert.Matches("n = [0-9]", units.Value));

    [Fact]
    public async Task In_every_file_of_a_table_and_in_the_file_of_all_figures()
    {
        var all = Rows(await File("figures.csv")).ToDictionary(row => (row["table"], row["row"], row["column"]));
        var seen = 0;
        foreach (var table in sample.View.AllTables)
        {
            var rows = Rows(await File(table.FileName));
            Assert.Equal(table.Rows.Count, rows.Count);
            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 1; column < table.Columns.Count; column++)
                {
                    var name = table.Columns[column].Name;
                    if (!FigureCatalogue.IsFigure(table, column) || rows[row][name].Length == 0)
                        continue;
                    seen++;
                    var figure = all[(table.Name, table.KeyOf(row), name)];
                    Assert.Equal(rows[row][name], figure["value"]);
                    Assert.Equal("2026-01-30", figure["cutOff"]);
                    Assert.True(LeadsToComplaints(figure["complaints"]) && figure["definition"].Length > 0 && figure["n"].Length > 0, $"{table.Name}, {name}");
                    Assert.Contains(sample.View.Data.Queries.All, query => query.Id == figure["query"]);
                    Assert.Equal("2026-01-30", rows[row]["cutOff"]);
                    Assert.All(new[] { "over", "definitions", "queries", "complaintsAt" }, part => Assert.NotEmpty(rows[row][part]));
                }
            }
        }

        Assert.Equal(all.Count, seen);
        Assert.True(seen > 1_000, $"{seen} figures.");
    }

    [Fact]
    public async Task In_the_workbook()
    {
        using var stream = new MemoryStream(await File(AnnualReportWriter.WorkbookFile));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(one => one.Name == FiguresTable.TableName);
        var rows = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>().Skip(1).Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList()).ToList();

        Assert.Equal(Rows(await File("figures.csv")).Count, rows.Count);
        Assert.All(rows, row => Assert.Equal(0, row.Skip(2).Count(string.IsNullOrEmpty)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_the_file_of_the_figures(bool filled)
    {
        var file = Encoding.UTF8.GetString(await File(AnnualReportWriter.FiguresFile, filled));
        var root = JsonNode.Parse(file)!.AsObject();
        var basis = root[FiguresFile.Basis]!.AsArray().Select(entry => entry!.AsObject()).ToDictionary(entry => (string)entry["figure"]!);
        HashSet<string> places = [];
        Collect(root, "", places);

        Assert.Equal(places.Order(StringComparer.Ordinal), basis.Keys.Order(StringComparer.Ordinal));
        Assert.All(basis.Values, entry => Assert.All(new[] { "definition", "query", "n", "asOf", "complaints" }, part => Assert.NotEmpty((string)entry[part]!)));
        Assert.All(basis.Values, entry => Assert.True(LeadsToComplaints((string)entry["complaints"]!), entry.ToJsonString()));
        Assert.Equal(FiguresJson.Write((filled ? sample.View : sample.Empty).Data.Figures), FiguresFile.WithoutBasis(file));
    }

    [Fact]
    public void Of_an_office_has_words_of_its_own()
    {
        var figures = sample.View.Data.Figures;
        var words = EditionSections.FiguresOf(figures, figures.ByOffice[0].Office).Select(DictionaryWords.Place).ToList();

        Assert.True(words.Count > 20);
        Assert.Equal(words.Distinct(StringComparer.Ordinal), words);
    }

    /// <summary>An edition never changes: whoever follows a number of it must not come to the record of another day.</summary>
    [Fact]
    public async Task Leads_to_the_rows_of_the_edition_in_every_form_of_one()
    {
        var view = AnnualReportView.Of(sample.View.Data with { Edition = new EditionMark(2025, 3) }, new EditionPart(3, EditionState.Issued, new DateOnly(2026, 2, 20), null, []));
        var files = AnnualReportWriter.Make(view, await ReportTemplate.Load());

        foreach (var file in files.Where(file => Path.GetExtension(file.Name) is ".html" or ".csv" or ".json"))
        {
            var text = System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(file.Content));
            Assert.All(Listed().Matches(text), address => Assert.Contains("&edition=2025-3", address.Value, StringComparison.Ordinal));
        }

        Assert.True(Listed().Count(System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(files.Single(file => file.Name == AnnualReportWriter.HtmlFile).Content))) > 1_000);
        using var stream = new MemoryStream(files.Single(file => file.Name == AnnualReportWriter.WorkbookFile).Content);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var texts = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).Select(cell => cell.InnerText)
            .Concat(document.WorkbookPart.WorksheetParts.SelectMany(part => part.HyperlinkRelationships).Select(link => link.Uri.OriginalString)).Where(text => Listed().IsMatch(text)).ToList();
        Assert.True(texts.Count > 1_000);
        Assert.All(texts, text => Assert.Contains("edition=2025-3", text, StringComparison.Ordinal));
    }

    [Fact]
    public void With_the_n_that_belongs_to_it()
    {
        var (figures, catalogue) = (sample.View.Data.Figures, sample.View.Catalogue);
        var office = figures.ByOffice.First(one => one.Timeliness.N > 0);

        Assert.Equal(office.Timeliness.N, Of("by-office", office.Office, "medianDays").N);
        Assert.Equal(office.Timeliness.Cohort, Of("by-office", office.Office, "pending").N);
        Assert.Equal(figures.Received, Of("by-office", office.Office, "received").N);
        Assert.Equal(figures.Closed, Of("outcomes", figures.Outcomes[0].Key, "share").N);
        Assert.Equal(figures.Closed, Of("penalties", "actions", "all").N);
        Assert.Equal(figures.Penalties.SmallEntityActions, Of("penalties", "reduced", "smallEntities").N);
        Assert.Equal(sample.View.Data.YearBefore.Received, Of("signals", "retaliationAlleged", "fy2024").N);
        Assert.Equal(figures.Grades.Agency.Quality.N, Of("grades-agency", "agency", "qualityB").N);

        FigureBasis Of(string table, string row, string column)
        {
            var found = sample.View.AllTables.Single(one => one.Name == table);
            return catalogue.Of(found, Enumerable.Range(0, found.Rows.Count).Single(i => found.KeyOf(i) == row), found.IndexOf(column));
        }
    }

    // A walk of its own: whatever is a number or a grade and names nothing is a figure.
    private static void Collect(JsonNode? node, string place, HashSet<string> places)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    if (name is not ("schema" or "fiscalYear" or "asOf" or "leastToGrade" or "key" or "office" or "days" or FiguresFile.Basis))
                        Collect(value, place.Length == 0 ? name : $"{place}.{name}", places);
                }

                break;
            case JsonArray rows:
                foreach (var row in rows)
                    Collect(row, $"{place}[]", places);
                break;
            default:
                places.Add(place);
                break;
        }
    }

    private static bool LeadsToComplaints(string cell) => cell.Contains(Complaints, StringComparison.Ordinal) && cell.Contains(CutOff, StringComparison.Ordinal);

    private async Task<byte[]> File(string name, bool filled = true) =>
        AnnualReportWriter.Make(filled ? sample.View : sample.Empty, await ReportTemplate.Load(), only: name).Single().Content;

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

    [GeneratedRegex(" id=\"(?<id>[^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#(?<id>[^\"]+)\"")]
    private static partial Regex Target();

    [GeneratedRegex("/audit/annual-report/20[0-9]{2}/complaints/[^\"; ]*")]
    private static partial Regex Listed();

    [GeneratedRegex("<p class=\"units\">.*?</p>")]
    private static partial Regex Units();
}
