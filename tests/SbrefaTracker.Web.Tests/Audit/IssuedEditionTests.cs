using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Reports.Html;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Audit;

/// <summary>A site whose templates lie in a folder that a test may edit, as an auditor may.</summary>
public sealed class TemplateSite : Site
{
    public string Templates { get; } = Directory.CreateTempSubdirectory("sbrefa-templates-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var file in Directory.GetFiles(ReportTemplate.Folder))
        {
            File.Copy(file, Path.Combine(Templates, Path.GetFileName(file)), overwrite: true);
        }

        builder.ConfigureTestServices(services => services.AddSingleton(new ReportTemplates(Templates)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(Templates))
        {
            Directory.Delete(Templates, recursive: true);
        }
    }
}

public sealed class IssuedEditionTests(TemplateSite site) : IClassFixture<TemplateSite>
{
    [Fact]
    public async Task Gives_every_file_byte_for_byte_as_it_was_issued_whatever_became_of_template_and_names()
    {
        var life = new Life(site);
        await life.File();
        var (year, auditor) = (FiscalYear.Of(site.Services.GetRequiredService<AgencyTime>().Today).Year, await life.Actor(Life.Auditor));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.True((await site.Services.GetRequiredService<EditionFreezing>().Run(new FreezeEdition { FiscalYear = year }, auditor, new Progress<long>())).IsDone);
        }

        // How an edition comes to be cleared is another test's; what is printed of it does not depend on that.
        await Change(db => db.Editions.Where(edition => edition.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(edition => edition.State, EditionState.Cleared)));
        var browser = await site.SignedIn(Life.Auditor);
        var issued = await site.Services.GetRequiredService<EditionIssuing>().Run(year, 1, 1, auditor);
        Assert.True(issued.IsDone, string.Join("; ", issued.Refusals));
        var list = (await browser.GetStringAsync($"/audit/editions/{year}/1/files/{PrintedEdition.ListName}")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")).ToDictionary(parts => parts[1], parts => parts[0]);
        Assert.All(
            (string[])["annual-report.html", "annual-report.xlsx", "figures.json", "figures.csv", "by-office.csv", "queries.sql", "balance.svg", "balance.png", "template.html", "template.css", "definitions.csv", "rubric.json"],
            name => Assert.Contains(name, list.Keys));
        var before = await Page(browser, year, 2);

        await File.WriteAllTextAsync(Path.Combine(site.Templates, "report.html"), (await File.ReadAllTextAsync(Path.Combine(site.Templates, "report.html"))).Replace("<h2>Executive summary</h2>", "<h2>Another heading</h2>", StringComparison.Ordinal));
        await Change(db => db.Offices.ExecuteUpdateAsync(set => set.SetProperty(office => office.Name, "Renamed")));

        foreach (var (name, hash) in list)
        {
            var file = await browser.GetByteArrayAsync($"/audit/editions/{year}/1/files/{name}");
            Assert.Equal((name, hash), (name, Convert.ToHexStringLower(SHA256.HashData(file))));
        }

        Assert.Contains("Executive summary", before, StringComparison.Ordinal);
        Assert.Contains("Another heading", await Page(browser, year, 2), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/audit/editions/{year}/1/files/nothing.csv")).StatusCode);
        var view = (await site.Services.GetRequiredService<EditionQueries>().Read(year, 1, auditor)).Value!;
        var html = await Page(browser, year, 1);
        Assert.Equal(view.Edition.Checkpoint, view.Report.Checkpoint!.Number);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"No. {view.Edition.Checkpoint:N0}"), html, StringComparison.Ordinal);
        Assert.Contains($"<code>{view.Report.Checkpoint.Head}</code>", html, StringComparison.Ordinal);
        Assert.Contains("Edition 1, issued ", html, StringComparison.Ordinal);
    }

    private static Task<string> Page(HttpClient browser, int year, int number) => browser.GetStringAsync($"/audit/editions/{year}/{number}/files/annual-report.html");

    private async Task Change(Func<TrackerDb, Task<int>> change)
    {
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        Assert.True(await change(db) > 0);
    }
}
