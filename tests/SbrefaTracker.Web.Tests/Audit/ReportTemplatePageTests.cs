using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Editions.Templates;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Web.Audit.Templates;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Audit;

/// <summary>The template of the annual report, written in the browser.</summary>
public sealed class ReportTemplatePageTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [Fact]
    public async Task What_an_auditor_puts_in_force_is_what_the_next_report_is_made_by()
    {
        var auditor = await _life.Actor(Life.Auditor);
        var report = $"/audit/annual-report/{FiscalYear.Of(site.Services.GetRequiredService<AgencyTime>().Today).Year}/files/annual-report.html";
        var browser = await site.SignedIn(Life.Auditor);
        Assert.Contains("<h2 id=\"h-glossary\"><span class=\"sn\">17</span> Glossary</h2>", await browser.GetStringAsync(report), StringComparison.Ordinal);
        await using var parts = new PartsContext(site, auditor.Id);
        var page = parts.Render<ReportTemplatePage>();

        // A name that is not known is refused at its section, and nothing is in force.
        await page.WaitForElement("#body-glossary").InputAsync("<p>{{nothing}}</p>");
        await page.Find("#template-reason").InputAsync("Our own words.");
        await page.InvokeAsync(() => page.Find("#template").SubmitAsync());
        page.WaitForAssertion(() => Assert.Contains("{{nothing}}", page.Find("li:has(#body-glossary) .field-wrong").TextContent, StringComparison.Ordinal));
        Assert.Equal("<p>{{nothing}}</p>", page.Find("#body-glossary").GetAttribute("value"));

        await page.Find("#title-glossary").InputAsync("Our words");
        await page.Find("#body-glossary").InputAsync("<p>Written by {{agency}}.</p>");
        await page.Find("li:has(#body-glossary) .template-move button:first-child").ClickAsync(new());
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "mark.png"));
        page.WaitForAssertion(() => Assert.StartsWith("data:image/png", page.Find(".template-logo img").GetAttribute("src"), StringComparison.Ordinal));
        await page.Find("#template button[type=button].btn:not(.sm)").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Written by", page.Find(".report-part #glossary").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("Our words", await browser.GetStringAsync(report), StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Find("#template").SubmitAsync());
        page.WaitForAssertion(() => Assert.Contains("Our own words.", page.Find("[aria-labelledby=versions]").TextContent, StringComparison.Ordinal));
        Assert.Equal(1, (await site.Services.GetRequiredService<ReportTemplateQueries>().InForce()).Number);
        var html = await browser.GetStringAsync(report);
        Assert.Contains("<h2 id=\"h-glossary\"><span class=\"sn\">16</span> Our words</h2>", html, StringComparison.Ordinal);
        Assert.Contains("src=\"data:image/png;base64,", html, StringComparison.Ordinal);

        // Back to what the program comes with.
        await page.Find("[aria-labelledby=versions] li:last-child button").ClickAsync(new());
        await page.Find("#template-reason").InputAsync("Back.");
        await page.InvokeAsync(() => page.Find("#template").SubmitAsync());
        page.WaitForAssertion(() => Assert.Contains("Back.", page.Find("[aria-labelledby=versions]").TextContent, StringComparison.Ordinal));
        Assert.Equal(2, (await site.Services.GetRequiredService<ReportTemplateQueries>().InForce()).Number);
        Assert.Contains("Glossary</h2>", await browser.GetStringAsync(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_reports_and_writes_no_template_sees_the_versions_alone()
    {
        await using var parts = new PartsContext(site, (await _life.Actor(Life.Representative)).Id);

        var page = parts.Render<ReportTemplatePage>();

        page.WaitForElement("[aria-labelledby=versions] li");
        Assert.Empty(page.FindAll("form, textarea, button"));
    }
}
