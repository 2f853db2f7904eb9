using System.Net;
using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Audit;

public sealed class AuditPagesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Show_the_annual_report_with_its_charts_as_pictures_that_can_be_read()
    {
        await new Life(site).File();

        var html = await (await site.SignedIn(Life.Auditor)).GetStringAsync("/audit/annual-report/2026");

        Assert.Contains("Annual report, fiscal year 2026", html, StringComparison.Ordinal);
        Assert.Matches("<svg class=\"wide\" role=\"img\" aria-labelledby=", html);
    }

    [Theory]
    [InlineData("figures.json", "application/json")]
    [InlineData("annual-report.html", "text/html")]
    [InlineData("by-office.csv", "text/csv")]
    public async Task Give_the_files_of_the_report(string name, string type)
    {
        var response = await (await site.SignedIn(Life.Auditor)).GetAsync($"/audit/annual-report/2026/files/{name}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Give_no_file_to_others_and_none_that_does_not_exist()
    {
        var liaison = await (await site.SignedIn(Life.Liaison)).GetAsync("/audit/annual-report/2026/files/figures.json");
        var nobody = await site.Browser().GetAsync("/audit/annual-report/2026/files/figures.json");
        var missing = await (await site.SignedIn(Life.Auditor)).GetAsync("/audit/annual-report/2026/files/nothing.csv");

        Assert.Equal(HttpStatusCode.Forbidden, liaison.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, nobody.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Print_the_rubric_of_a_year_with_what_each_line_is_worth()
    {
        var auditor = await site.SignedIn(Life.Auditor);

        var html = await auditor.GetStringAsync("/audit/rubric/2026");

        Assert.Contains("31 to 60 business days", html, StringComparison.Ordinal);
        Assert.Contains("Our reading", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Participation in hearings", html, StringComparison.Ordinal);
        Assert.Contains("Participation in hearings", await auditor.GetStringAsync("/audit/rubric/2008"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offer_to_check_the_ledger() =>
        Assert.Contains("Check now", await (await site.SignedIn(Life.Auditor)).GetStringAsync("/audit/ledger"), StringComparison.Ordinal);

    [Fact]
    public async Task Give_a_bundle_that_verifies_to_the_representative()
    {
        var reference = await new Life(site).File();
        var response = await (await site.SignedIn(Life.Representative)).GetAsync($"/audit/bundle.zip?complaints={reference}");

        Assert.Equal("application/zip", response.Content.Headers.ContentType!.MediaType);
        var report = BundleCheck.Run(new MemoryStream(await response.Content.ReadAsByteArrayAsync()), []);
        Assert.Empty(report.Problems);
        Assert.Equal(1, report.Complaints);
    }

    [Fact]
    public async Task Say_why_a_bundle_is_not_made()
    {
        var unknown = await (await site.SignedIn(Life.Representative)).GetAsync("/audit/bundle.zip?complaints=RF-1999-00001");
        var auditor = await (await site.SignedIn(Life.Auditor)).GetAsync("/audit/bundle.zip");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        Assert.Contains("There is no such complaint", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, auditor.StatusCode);
        Assert.Contains("the representative makes it", await (await site.SignedIn(Life.Auditor)).GetStringAsync("/audit/ledger"), StringComparison.Ordinal);
    }
}
