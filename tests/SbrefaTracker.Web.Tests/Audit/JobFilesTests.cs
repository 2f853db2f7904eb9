using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger.Bundles;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Audit;

/// <summary>What jobs make is the file that was asked for, whole.</summary>
public sealed class JobFilesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task All_forms_of_a_report_are_in_one_file_and_say_the_same()
    {
        var life = new Life(site);
        await life.File();
        var (auditor, today) = (await life.Actor(Life.Auditor), site.Services.GetRequiredService<AgencyTime>().Today);
        var year = FiscalYear.Of(today);

        var files = Unpack(await Made(new AskJob(JobKinds.Report, year.Year, today), auditor));

        var view = AnnualReportView.Of(await site.Services.GetRequiredService<ReadAnnualReport>().Run(year, today));
        Assert.Equal(FiguresFile.Write(view), Encoding.UTF8.GetString(files[AnnualReportWriter.FiguresFile]));
        Assert.All(view.AllTables, table => Assert.Contains(table.FileName, files.Keys));
        Assert.All(
            (string[])["figures.csv", "data-dictionary.csv", "queries.sql", "figures.schema.json", AnnualReportWriter.HtmlFile, AnnualReportWriter.WorkbookFile],
            name => Assert.NotEmpty(files[name]));
        Assert.Equal(site.Services.GetRequiredService<PagePrinter>().IsThere, files.ContainsKey(AnnualReportWriter.PdfFile));
        var names = files.Keys.Where(name => name != AnnualReportWriter.PdfFile).Concat(ReportPictures.Names(view)).ToHashSet();
        Assert.Empty(names.Except(ReportNames.All));
        Assert.Equal(["feedback.csv"], ReportNames.All.Except(names).DefaultIfEmpty("feedback.csv"));
        Assert.StartsWith("<!DOCTYPE html>", Encoding.UTF8.GetString(files[AnnualReportWriter.HtmlFile]), StringComparison.Ordinal);
    }

    /// <summary>Where so many complaints are counted that nobody waits for it, a file leads to a page that makes it in the background; it is the file that a request gives.</summary>
    [Fact]
    public async Task One_file_of_a_large_year_is_made_in_the_background_and_is_the_same()
    {
        var life = new Life(site);
        await life.File();
        var (auditor, today) = (await life.Actor(Life.Auditor), site.Services.GetRequiredService<AgencyTime>().Today);
        var year = FiscalYear.Of(today).Year;
        await using var large = new LargeSite();
        await new Life(large).File();
        using var browser = await large.SignedIn(Life.Auditor);

        using var asked = await browser.GetAsync($"/audit/annual-report/{year}/files/figures.json?asof={today:yyyy-MM-dd}");
        using var document = await browser.GetAsync($"/audit/documents/{year}/files/self-rating.json");

        Assert.Equal(
            [$"/audit/files/report/{year}/figures.json?asof={today:yyyy-MM-dd}", $"/audit/files/documents/{year}/self-rating.json"],
            new[] { asked, document }.Select(one => one.Headers.Location!.OriginalString));
        foreach (var refused in (string[])[
            $"/audit/annual-report/{year}/files/nothing.csv", $"/audit/annual-report/{year}/files/{AnnualReportWriter.PdfFile}", $"/audit/documents/{year}/files/nothing.html",
            $"/audit/files/report/{year}/nothing.csv", $"/audit/files/documents/{year}/nothing.html", $"/audit/files/report/{year}/figures.json?asof=soon", $"/audit/files/{JobKinds.Bundle}/{year}/figures.json"])
        {
            using var answer = await browser.GetAsync(refused);
            Assert.Equal((refused, System.Net.HttpStatusCode.NotFound), (refused, answer.StatusCode));
        }

        Assert.Contains("Make figures.json", await browser.GetStringAsync(asked.Headers.Location), StringComparison.Ordinal);
        Assert.Contains("Make self-rating.json", await browser.GetStringAsync(document.Headers.Location), StringComparison.Ordinal);

        var one = await Made(new AskJob(JobKinds.Report, year, today) { Given = "figures.json" }, auditor);
        Assert.Equal(await (await site.SignedIn(Life.Auditor)).GetByteArrayAsync($"/audit/annual-report/{year}/files/figures.json?asof={today:yyyy-MM-dd}"), one);
        var rating = await Made(new AskJob(JobKinds.Documents, year, today) { Given = "self-rating.json" }, auditor);
        Assert.Equal(await (await site.SignedIn(Life.Auditor)).GetByteArrayAsync($"/audit/documents/{year}/files/self-rating.json?asof={today:yyyy-MM-dd}"), rating);

        // Files of two days lie beside each other.
        var before = today.AddDays(-1);
        Assert.Equal(
            [$"fy{year}-as-of-{before:yyyy-MM-dd}-figures.json", $"fy{year}-self-rating.json"],
            [(await MadeFile(new AskJob(JobKinds.Report, year, before) { Given = "figures.json" }, auditor)).Name, (await MadeFile(new AskJob(JobKinds.Documents, year) { Given = "self-rating.json" }, auditor)).Name]);
        foreach (var (kind, name) in ((string, string)[])[(JobKinds.Documents, "invented.html"), (JobKinds.Report, "invented.csv"), (JobKinds.Report, AnnualReportWriter.PdfFile)])
            Assert.Equal("not_found", (await site.Services.GetRequiredService<JobDesk>().Ask(new AskJob(kind, year, today) { Given = name }, auditor)).Refusals.Single().Code);
    }

    /// <summary>In a request it would end with the connection, and with the server.</summary>
    [BrowserFact]
    public async Task The_print_of_a_report_is_made_in_the_background_and_in_no_request()
    {
        var life = new Life(site);
        await life.File();
        var (auditor, today) = (await life.Actor(Life.Auditor), site.Services.GetRequiredService<AgencyTime>().Today);

        var print = await Made(new AskJob(JobKinds.Print, FiscalYear.Of(today).Year, today), auditor);

        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(print[..8]), StringComparison.Ordinal);
        using var asked = await (await site.SignedIn(Life.Auditor)).GetAsync($"/audit/annual-report/{FiscalYear.Of(today).Year}/files/{AnnualReportWriter.PdfFile}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, asked.StatusCode);
    }

    /// <summary>A report that lacks its print would look whole.</summary>
    [Theory]
    [InlineData(JobKinds.Report)]
    [InlineData(JobKinds.Print)]
    public async Task A_report_whose_print_fails_is_refused(string kind)
    {
        await using var unprinted = new UnprintedSite();
        var (auditor, today) = (await new Life(unprinted).Actor(Life.Auditor), unprinted.Services.GetRequiredService<AgencyTime>().Today);
        var desk = unprinted.Services.GetRequiredService<JobDesk>();
        Assert.True((await desk.Ask(new AskJob(kind, FiscalYear.Of(today).Year, today), auditor)).IsDone);

        await unprinted.Services.GetRequiredService<JobRounds>().Go();

        await using var db = unprinted.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var job = await db.Jobs.SingleAsync();
        Assert.Equal((JobState.Refused, true), (job.State, job.Refusals!.Contains("report.not_printed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_bundle_of_the_whole_record_is_one_that_an_outsider_verifies()
    {
        var life = new Life(site);
        await life.File();

        using var bundle = new MemoryStream(await Made(new AskJob(JobKinds.Bundle), await life.Actor(Life.Representative)));
        var report = BundleCheck.Run(bundle, []);

        Assert.Empty(report.Problems);
    }

    private static Dictionary<string, byte[]> Unpack(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var opened = entry.Open();
            opened.CopyTo(content);
            return content.ToArray();
        });
    }

    /// <summary>What it takes for a browser prints nothing.</summary>
    private sealed class UnprintedSite : Site
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Chromium:Path"] = System.Environment.ProcessPath! };
    }

    /// <summary>A single complaint is more than it counts while somebody waits.</summary>
    private sealed class LargeSite : Site
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton(provider => new ReportSize(provider.GetRequiredService<ITrackerDbFactory>()) { AtOnce = 0 }));
        }
    }

    private async Task<byte[]> Made(AskJob asked, Actor actor) => (await MadeFile(asked, actor)).Content;

    private async Task<(string Name, byte[] Content)> MadeFile(AskJob asked, Actor actor)
    {
        var desk = site.Services.GetRequiredService<JobDesk>();
        var ticket = (await desk.Ask(asked, actor)).Value!;
        for (var i = 0; i < 3; i++)
        {
            await site.Services.GetRequiredService<JobRounds>().Go();
            if ((await desk.WithFile(ticket.Job, actor)).Value is { } job)
            {
                using var file = new MemoryStream();
                await desk.Write(job, file);
                return (job.FileName!, file.ToArray());
            }
        }

        throw new InvalidOperationException($"The job of kind {asked.Kind} made no file.");
    }
}
