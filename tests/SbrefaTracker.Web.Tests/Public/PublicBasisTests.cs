using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Reports.PublicData;
using SbrefaTracker.Web.Public.Data;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>What each public figure stands on, and the public rows behind it.</summary>
public sealed class PublicBasisTests(DataSite site) : IClassFixture<DataSite>
{
    [Theory]
    [InlineData("/data", "quarters", "grades", "office", "action", "role", "state", "medians-office", "totals")]
    [InlineData("/data?office=2304", "trend")]
    public async Task Says_of_each_figure_what_it_stands_on_and_leads_there(string path, params string[] figures)
    {
        var html = await new HtmlParser().ParseDocumentAsync(await Read(path, "en"));

        Assert.Equal(figures.Order(), html.QuerySelectorAll("details.stands-on").Select(basis => basis.Id![3..]).Where(figures.Contains).Order());
        foreach (var basis in html.QuerySelectorAll("details.stands-on"))
        {
            Assert.NotEmpty(basis.QuerySelectorAll("pre"));
            Assert.All(basis.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(html.GetElementById(link.GetAttribute("href")![1..])));
            var file = basis.QuerySelector("a[download]")!.GetAttribute("href")!;
            Assert.Contains("WITH RECURSIVE", await Read(file), StringComparison.Ordinal);
            if (basis.QuerySelector("a[href^='/data/records']") is { } rows)
            {
                Assert.Contains("id=\"rows\"", await Read(rows.GetAttribute("href")!, "en"), StringComparison.Ordinal);
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/data/files/queries.sql?year=1999")).StatusCode);
    }

    /// <summary>What shows several years says of each as of which day it is and where its queries are.</summary>
    [Fact]
    public void Says_of_every_year_of_a_trend_as_of_which_day_it_is()
    {
        var years = new[] { 2023, 2024, 2025 };
        var all = new PublicOverview([.. years.Select(Totals)], [.. years.Append(2026).Select(year => new PublicQuarter(year, 1, new DateOnly(year, 1, 30), default, 12, 10, null))]);
        var figures = site.Services.GetRequiredService<ReadPublicFigures>();
        var bases = new PublicBases(all, 2024, figures.Queries(2024, new(2024, 10, 30)), (PublicTables.Office, "2304"));

        Assert.Equal([(2023, new DateOnly(2023, 10, 30)), (2024, new DateOnly(2024, 10, 30))], bases.Of("trend").Spans.Select(span => (span.FiscalYear, span.CutOff)));
        Assert.Equal(["/data/files/queries.sql?year=2023", "/data/files/queries.sql?year=2024"], bases.Of("trend-quarters").Spans.Select(span => span.File));
        Assert.DoesNotContain("year=", bases.Of("trend").Rows, StringComparison.Ordinal);
        Assert.Equal([2023, 2024, 2025, 2026], bases.Of("quarters").Spans.Select(span => span.FiscalYear));
        Assert.Equal([2024], bases.OfTotals.Spans.Select(span => span.FiscalYear));
    }

    [Fact]
    public void Compares_no_year_that_goes_on_with_a_whole_one()
    {
        var goesOn = new PublicOverview([Totals(2024), Totals(2025)], [new(2024, 1, new DateOnly(2024, 1, 30), default, 25, 20, null), new(2025, 1, new DateOnly(2025, 1, 30), default, 25, 20, null), new(2026, 1, new DateOnly(2026, 1, 30), default, 40, 30, null)]);

        Assert.Equal("quarters.title", QuartersExhibit.Of(goesOn, 2026, (key, _) => key)!.Title);
        Assert.Equal("quarters.title.same", QuartersExhibit.Of(goesOn, 2025, (key, _) => key)!.Title);
    }

    /// <summary>A count that is shown opens the public rows that tell so: never more of them than it counts, and fewer where rows hide the field.</summary>
    [Fact]
    public async Task A_shown_count_leads_to_its_rows_and_a_hidden_one_to_none()
    {
        var html = await new HtmlParser().ParseDocumentAsync(await Read("/data", "en"));
        var links = html.QuerySelectorAll("figure td a[href^='/data/records']").Select(link => (Address: link.GetAttribute("href")!, Count: int.Parse(link.TextContent, CultureInfo.InvariantCulture))).ToList();

        Assert.True(links.Count >= 6, $"{links.Count} counts lead to rows");
        var rows = 0;
        foreach (var (address, count) in links)
        {
            var page = await new HtmlParser().ParseDocumentAsync(await Read(address.Split('#')[0], "en"));
            var csv = (await Read(page.QuerySelector("#rows a[href*='.csv']")!.GetAttribute("href")!)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.InRange(csv.Length - 1, 0, count);
            rows += csv.Length - 1;
            Assert.Equal(Math.Min(csv.Length - 1, 50), page.QuerySelectorAll("#rows tbody tr").Length);
        }

        Assert.True(rows > 0, "no count leads to a row");
        Assert.DoesNotContain(links, link => link.Address.Contains("5203", StringComparison.Ordinal) || link.Address.Contains("VT", StringComparison.Ordinal));
        Assert.Single((await Read($"/data/complaints.csv?year={site.Year}&office=5203")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    private static PublicTotals Totals(int year) => new(year, 1, new DateOnly(year, 10, 30), default, 10, 100, 90, 10, 80, 70, null, null, null, null);

    private Task<string> Read(string path, string language = "en") => site.Visitor(language).GetStringAsync(path);
}
