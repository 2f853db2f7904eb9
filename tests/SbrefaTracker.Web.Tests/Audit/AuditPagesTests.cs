using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Application.Samples;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Domain.Samples;
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
        Assert.Contains("<section id=\"summary\">", html, StringComparison.Ordinal);
        Assert.Contains("<section id=\"method\">", html, StringComparison.Ordinal);
        Assert.Contains("<section id=\"glossary\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/audit/annual-report/2026#d5\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"d5\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#f-", html, StringComparison.Ordinal);
        Assert.Matches("<svg class=\"wide\" role=\"img\" aria-labelledby=", html);
    }

    [Fact]
    public async Task List_every_year_on_record_with_the_pack_of_each()
    {
        var commands = site.Services.GetRequiredService<RecordCommands>();
        var old = new Dictionary<string, string> { ["title"] = "Hearing", ["from_on"] = "2003-03-04", ["place"] = "Laredo", ["took_part"] = "The director" };
        Assert.True((await commands.Run(new RecordEvidence { Kind = EvidenceKinds.Hearing, Values = old }, Actor.Staff("auditor", "Auditor", [Roles.Auditor]))).IsDone);

        var html = await (await site.SignedIn(Life.Auditor)).GetStringAsync("/audit");

        Assert.All(Enumerable.Range(2003, 22), year => Assert.Contains($"href=\"/audit/evidence/{year}/pack.zip\"", html, StringComparison.Ordinal));
        Assert.Contains("href=\"/audit/annual-report/2003\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figures.csv", "text/csv")]
    [InlineData("figures.json", "application/json")]
    [InlineData("annual-report.html", "text/html")]
    [InlineData("by-office.csv", "text/csv")]
    [InlineData("balance.svg", "image/svg+xml")]
    [InlineData("regions.png", "image/png")]
    [InlineData("cover.csv", "text/csv")]
    [InlineData("cover.svg", "image/svg+xml")]
    [InlineData("cover.png", "image/png")]
    public async Task Give_the_files_of_the_report(string name, string type)
    {
        var response = await (await site.SignedIn(Life.Auditor)).GetAsync($"/audit/annual-report/2026/files/{name}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Show_and_give_the_report_as_of_another_day()
    {
        var auditor = await site.SignedIn(Life.Auditor);

        var figures = await auditor.GetStringAsync("/audit/annual-report/2024/files/figures.json?asof=2024-01-15");
        var page = await auditor.GetStringAsync("/audit/annual-report/2024?asof=2024-01-15");
        var list = await auditor.GetStringAsync("/audit/annual-report/2024/complaints/received?asof=2024-01-15");

        Assert.Contains("\"asOf\": \"2024-01-15\"", figures, StringComparison.Ordinal);
        Assert.Contains("/audit/annual-report/2024/complaints/received?asof=2024-01-15", page, StringComparison.Ordinal);
        Assert.Contains("/audit/annual-report/2024?asof=2024-01-15", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync("/audit/annual-report/2024/files/figures.json?asof=never")).StatusCode);
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
    public async Task Give_documents_beside_the_report_to_whoever_keeps_what_is_entered_for_them()
    {
        var commands = site.Services.GetRequiredService<RecordCommands>();
        var counts = new Dictionary<string, string> { ["title"] = "Letter of <penalties>", ["from_on"] = "2012-03-04", ["fiscal_year"] = "2011", ["actions"] = "4711" };
        Assert.True((await commands.Run(new RecordEvidence { Kind = EvidenceKinds.PenaltyCounts, Values = counts }, Actor.Staff("x", "X", [Roles.Auditor]))).IsDone);
        var auditor = await site.SignedIn(Life.Auditor);

        var page = await auditor.GetStringAsync("/audit/documents/2011");
        var table = await auditor.GetStringAsync("/audit/documents/2011/files/penalties-107-198.html");
        var rating = await auditor.GetAsync("/audit/documents/2011/files/self-rating.csv");

        Assert.Contains("Letter of &lt;penalties&gt;", page, StringComparison.Ordinal);
        Assert.Contains("4,711", table, StringComparison.Ordinal);
        Assert.Equal("text/csv", rating.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("penalties&gt;", await auditor.GetStringAsync("/audit/documents/2012"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync("/audit/documents/2011/files/nothing.html")).StatusCode);

        // As of a day before it was entered, and of none that lies ahead.
        var before = await auditor.GetStringAsync("/audit/documents/2011/files/penalties-107-198.html?asof=2012-03-05");
        Assert.Contains("Mon Mar 5, 2012", before, StringComparison.Ordinal);
        Assert.DoesNotContain("4,711", before, StringComparison.Ordinal);
        Assert.Contains("/audit/documents/2011/files/self-rating.html?asof=2012-03-05", await auditor.GetStringAsync("/audit/documents/2011?asof=2012-03-05"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync("/audit/documents/2011/files/self-rating.csv?asof=2999-01-01")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn(Life.Liaison)).GetAsync("/audit/documents/2011/files/self-rating.csv")).StatusCode);
    }

    [Fact]
    public async Task Say_what_the_evidence_shows_and_give_it_as_a_pack()
    {
        var commands = site.Services.GetRequiredService<RecordCommands>();
        var hearing = new RecordEvidence
        {
            Kind = EvidenceKinds.Hearing,
            Values = new Dictionary<string, string> { ["title"] = "Hearing <at> Laredo", ["from_on"] = "2008-03-04", ["place"] = "Laredo", ["took_part"] = "The director" },
        };
        Assert.True((await commands.Run(hearing, Actor.Staff("auditor", "Auditor", [Roles.Auditor]))).IsDone);
        var auditor = await site.SignedIn(Life.Auditor);

        var html = await auditor.GetStringAsync("/audit/evidence/2008");
        var pack = await auditor.GetAsync("/audit/evidence/2008/pack.zip");

        Assert.Contains("Participation in hearings: C", html, StringComparison.Ordinal);
        Assert.Contains("Hearing &lt;at&gt; Laredo", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Laredo", await auditor.GetStringAsync("/audit/evidence/2009"), StringComparison.Ordinal);
        Assert.Equal("application/zip", pack.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn(Life.Liaison)).GetAsync("/audit/evidence/2008/pack.zip")).StatusCode);
    }

    [Fact]
    public async Task Show_the_grades_of_a_year_and_the_complaints_behind_each()
    {
        await new Life(site).File();
        var auditor = await site.SignedIn(Life.Auditor);
        var year = FiscalYear.Of(site.Services.GetRequiredService<AgencyTime>().Today).Year;

        var html = await auditor.GetStringAsync($"/audit/grades/{year}");

        var earlier = await auditor.GetStringAsync("/audit/grades/2024?asof=2024-01-15");

        Assert.Contains("/audit/annual-report/2024?asof=2024-01-15#d5", earlier, StringComparison.Ordinal);
        Assert.Contains("Jan 15, 2024", earlier, StringComparison.Ordinal);
        Assert.Contains("name=\"asof\"", earlier, StringComparison.Ordinal);
        Assert.Contains($"Grades of fiscal year {year}", html, StringComparison.Ordinal);
        Assert.Contains("by=officekind&amp;key=port&amp;by=grade&amp;key=F", html, StringComparison.Ordinal);
        Assert.Contains("by=source&amp;key=ono", html, StringComparison.Ordinal);
        Assert.Contains("Only kind of office: Port of entry.", await auditor.GetStringAsync($"/audit/annual-report/{year}/complaints/notstarted?by=officekind&key=port"), StringComparison.Ordinal);
        Assert.Contains("There is nothing at this address", await auditor.GetStringAsync($"/audit/annual-report/{year}/complaints/received?by=nothing&key=x"), StringComparison.Ordinal);
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
    public async Task Show_a_sample_and_give_its_work_paper_and_its_list_to_whoever_may_read_it()
    {
        var reference = await new Life(site).File();
        var year = FiscalYear.Of(site.Services.GetRequiredService<AgencyTime>().Today).Year;
        var drawn = await site.Services.GetRequiredService<SampleDrawing>().Run(
            new DrawSample { FiscalYear = year, Size = 200, Seed = "dice", Attributes = [SampleAttributes.Received, "=1+1 <in> order"] }, Actor.Staff("auditor", "Auditor", [Roles.Auditor]));
        var (auditor, address) = (await site.SignedIn(Life.Auditor), $"/audit/samples/{-drawn.Value!.Record}");

        var html = await auditor.GetStringAsync($"{address}?item=1");
        var csv = await auditor.GetStringAsync($"{address}/files/work-paper.csv");
        var page = await auditor.GetStringAsync($"{address}/files/work-paper.html");
        var book = await auditor.GetAsync($"{address}/files/work-paper.xlsx");
        var list = await auditor.GetStringAsync($"{address}/files/population.txt");

        Assert.Contains("=1&#x2B;1 &lt;in&gt; order", html, StringComparison.Ordinal);
        Assert.Contains($"'=1+1 <in> order,Not tested yet", csv, StringComparison.Ordinal);
        Assert.Contains("This work-paper is not sealed", page, StringComparison.Ordinal);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"{reference}\n", list, StringComparison.Ordinal);
        var representative = await site.SignedIn(Life.Representative);
        Assert.Equal(HttpStatusCode.NotFound, (await representative.GetAsync($"{address}/files/population.txt")).StatusCode);
        Assert.Contains("There is nothing at this address", await representative.GetStringAsync(address), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn(Life.Liaison)).GetAsync($"{address}/files/work-paper.csv")).StatusCode);
    }

    [Fact]
    public async Task Name_a_held_complaint_and_lead_to_it_only_whoever_may_enter_the_Desk()
    {
        var life = new Life(site);
        var reference = await life.File();
        await life.Do(Life.Representative, reference, version => new PlaceHold { Reference = reference, Version = version, Reason = "A court asked.", Authority = "An order" });

        var forAuditor = await (await site.SignedIn(Life.Auditor)).GetStringAsync("/audit/retention");
        var forRepresentative = await (await site.SignedIn(Life.Representative)).GetStringAsync("/audit/retention");

        Assert.Contains(reference, forAuditor, StringComparison.Ordinal);
        Assert.DoesNotContain("/desk/complaints/", forAuditor, StringComparison.Ordinal);
        Assert.Contains($"/desk/complaints/{reference}\"", forRepresentative, StringComparison.Ordinal);
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
