using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Audit;

/// <summary>What a figure stands on is found where its links lead: definitions on the page of the report, each query under its own table.</summary>
public sealed class FigureMarksTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    private string[] Pages
    {
        get
        {
            var today = site.Services.GetRequiredService<AgencyTime>().Today;
            var year = FiscalYear.Of(today).Year;
            return [$"/audit/annual-report/{year}", $"/audit/grades/{year}", $"/audit/annual-report/{year}?asof={Dates.Iso(today)}", $"/audit/grades/{year}?asof={Dates.Iso(today)}", $"/audit/annual-report/{year}/files/annual-report.html"];
        }
    }

    [Fact]
    public async Task Are_there_wherever_a_link_of_either_page_or_of_the_report_leads()
    {
        await _life.AskOffice(await _life.File());
        var (auditor, parser) = (await site.SignedIn(Life.Auditor), new HtmlParser());
        Dictionary<string, IHtmlDocument> pages = [];
        foreach (var page in Pages)
        {
            pages[page] = await parser.ParseDocumentAsync(await auditor.GetStringAsync(page));
        }

        foreach (var (from, document) in pages)
        {
            var links = document.QuerySelectorAll("main a[href*='#'], .report a[href*='#'], a[href^='#']").Select(link => link.GetAttribute("href")!).Distinct().ToList();
            Assert.True(links.Count(link => link.Contains("#q-", StringComparison.Ordinal)) > 10, $"{from} leads to no queries");
            Assert.Contains(links, link => link.EndsWith("#d5", StringComparison.Ordinal));
            Assert.All(links, link => Assert.True(IsThere(pages, from, link), $"{from} leads to {link}, which is not there"));
        }
    }

    [Fact]
    public async Task Of_queries_stand_on_the_page_that_names_them()
    {
        await _life.AskOffice(await _life.File());
        var auditor = await site.SignedIn(Life.Auditor);
        foreach (var page in Pages[..4])
        {
            var html = await new HtmlParser().ParseDocumentAsync(await auditor.GetStringAsync(page));
            Assert.All(html.QuerySelectorAll("details.basis a[href*='#q-']"), link => Assert.StartsWith(page + "#", link.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    private static bool IsThere(Dictionary<string, IHtmlDocument> pages, string from, string link)
    {
        var (address, mark) = (link[..link.IndexOf('#', StringComparison.Ordinal)], link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        return pages.TryGetValue(address.Length == 0 ? from : address, out var there) && there.GetElementById(mark) is not null;
    }
}
