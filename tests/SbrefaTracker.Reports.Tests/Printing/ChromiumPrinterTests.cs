using Microsoft.Extensions.Configuration;
using SbrefaTracker.Reports.Documents;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Reports.Samples;
using SbrefaTracker.Reports.Tests.Documents;
using SbrefaTracker.Reports.Tests.Sample;
using SbrefaTracker.Reports.Tests.Samples;
using SbrefaTracker.Testing.Prerequisites;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace SbrefaTracker.Reports.Tests.Printing;

[Collection(SampleReportCollection.Name)]
public sealed class ChromiumPrinterTests(SampleReport sample)
{
    [Fact]
    public async Task Says_that_there_is_no_chromium()
    {
        var printer = new ChromiumPrinter(null, TimeSpan.FromMinutes(1));

        Assert.Equal(PrintResult.NoChromium, await printer.Print("page.html", "page.pdf"));
    }

    [Fact]
    public async Task Fails_without_an_exception_when_the_program_is_none()
    {
        var folder = sample.NewFolder("no-program");
        var program = Path.Combine(folder, "not-a-program");
        await File.WriteAllTextAsync(program, "nothing");

        Assert.Equal(PrintResult.Failed, await new ChromiumPrinter(program, TimeSpan.FromMinutes(1)).Print("page.html", Path.Combine(folder, "page.pdf")));
        Assert.False(File.Exists(Path.Combine(folder, "page.pdf")));
    }

    /// <summary>On Windows neither Chrome nor Edge is on the search path.</summary>
    [Fact]
    public void Looks_where_Windows_has_its_browsers()
    {
        var set = new Dictionary<string, string> { ["ProgramFiles"] = @"D:\Programs", ["ProgramW6432"] = @"D:\Programs", ["ProgramFiles(x86)"] = @"D:\Programs32", ["LocalAppData"] = @"D:\Local" };

        var places = ChromiumPrinter.WindowsPlaces(name => set.GetValueOrDefault(name)).ToList();

        Assert.Equal(9, places.Distinct().Count());
        Assert.Equal(places.Count, places.Distinct().Count());
        Assert.Contains(@"D:\Programs\Google\Chrome\Application\chrome.exe", places);
        Assert.Contains(@"D:\Programs32\Microsoft\Edge\Application\msedge.exe", places);
        Assert.Contains(@"D:\Local\Google\Chrome\Application\chrome.exe", places);
        Assert.Empty(ChromiumPrinter.WindowsPlaces(_ => null));
    }

    [BrowserFact]
    public async Task Prints_the_report_tagged_and_with_bookmarks()
    {
        var folder = sample.NewFolder("print");
        await AnnualReportWriter.Save(AnnualReportWriter.Make(sample.View, await ReportTemplate.Load()), folder);
        var pdf = Path.Combine(folder, AnnualReportWriter.PdfFile);

        var result = await Chromium().Print(Path.Combine(folder, AnnualReportWriter.HtmlFile), pdf);

        Assert.Equal(PrintResult.Printed, result);
        using var document = PdfDocument.Open(pdf);
        var catalog = document.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.ContainsKey(NameToken.Create("StructTreeRoot")));
        Assert.True(catalog.ContainsKey(NameToken.Create("Outlines")));
        Assert.Equal("en", catalog.Data["Lang"].ToString()?.Trim('(', ')'));
        Assert.Contains("412", document.GetPage(2).Text, StringComparison.Ordinal);
        var text = string.Concat(document.GetPages().Select(page => page.Text));
        Assert.Contains("they waited for the mail room", text, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Prints_a_page_that_is_held_in_memory()
    {
        using var turns = new PrintTurns();
        var printer = new PagePrinter(Chromium(), turns);
        var none = new PagePrinter(new ChromiumPrinter(null, TimeSpan.FromMinutes(1)), turns);
        var page = "<!DOCTYPE html><html lang=\"en\"><head><title>One</title></head><body><main><h1>One page</h1></main></body></html>"u8.ToArray();

        var printed = await printer.Print(page);

        Assert.NotNull(printed);
        using var document = PdfDocument.Open(printed);
        Assert.Contains("One page", document.GetPage(1).Text, StringComparison.Ordinal);
        Assert.True(document.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.Create("StructTreeRoot")));
        Assert.False(none.IsThere);
        Assert.Null(await none.Print(page));
    }

    [BrowserFact]
    public async Task Prints_a_document_beside_the_report_tagged()
    {
        using var turns = new PrintTurns();
        var printer = new PagePrinter(Chromium(), turns);
        var files = await DocumentFiles.Make(YearDocuments.Of(YearDocuments.SelfRating, SampleDocuments.Filled(sample)));

        var printed = await printer.Print(files[0].Content);

        using var document = PdfDocument.Open(printed!);
        var catalog = document.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.ContainsKey(NameToken.Create("StructTreeRoot")));
        Assert.True(catalog.ContainsKey(NameToken.Create("Outlines")));
        Assert.Equal("en", catalog.Data["Lang"].ToString()?.Trim('(', ')'));
        Assert.Contains("Non-retaliation", string.Concat(document.GetPages().Select(page => page.Text)), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Prints_the_work_paper_of_a_sample_tagged()
    {
        using var turns = new PrintTurns();
        var printer = new PagePrinter(Chromium(), turns);

        var printed = await printer.Print(WorkPaper.Page(SamplePapers.Sealed()));

        using var document = PdfDocument.Open(printed!);
        var catalog = document.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.ContainsKey(NameToken.Create("StructTreeRoot")));
        Assert.Equal("en", catalog.Data["Lang"].ToString()?.Trim('(', ')'));
        Assert.Contains("RF-2026-00007", string.Concat(document.GetPages().Select(page => page.Text)), StringComparison.Ordinal);
    }

    private static ChromiumPrinter Chromium() => ChromiumPrinter.Find(
        new ConfigurationBuilder().AddInMemoryCollection([new("Chromium:Path", Prerequisite.Chromium.Required)]).Build());
}
