using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Audit;

/// <summary>The files of an edition, as a browser asks for them.</summary>
public sealed class EditionFilesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Are_given_to_an_auditor_and_to_nobody_else()
    {
        var life = new Life(site);
        await life.File();
        var year = FiscalYear.Of(site.Services.GetRequiredService<AgencyTime>().Today).Year;
        var frozen = await site.Services.GetRequiredService<EditionFreezing>().Run(new FreezeEdition { FiscalYear = year }, await life.Actor(Life.Auditor), new Progress<long>());
        Assert.True(frozen.IsDone, string.Join("; ", frozen.Refusals));
        var files = $"/audit/editions/{year}/1/files/";
        var auditor = await site.SignedIn(Life.Auditor);

        foreach (var name in (string[])["annual-report.html", "annual-report.xlsx", "figures.json", "figures.schema.json", "rows.ndjson", "edition.zip"])
        {
            Assert.Equal((name, HttpStatusCode.OK), (name, (await auditor.GetAsync(files + name)).StatusCode));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync($"/audit/editions/{year}/9/files/figures.json")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await (await site.SignedIn(Life.Administrator)).GetAsync(files + "figures.json")).StatusCode);

        // Its numbers lead to its own rows, and what is filed since is not among them.
        await life.File();
        Assert.Contains($"/audit/annual-report/{year}/complaints/received?asof={site.Services.GetRequiredService<AgencyTime>().Today:yyyy-MM-dd}&edition={year}-1", await auditor.GetStringAsync(files + "figures.csv"), StringComparison.Ordinal);
        var behind = $"/audit/annual-report/{year}/complaints/received";
        var (kept, record) = (await auditor.GetStringAsync($"{behind}?edition={year}-1"), await auditor.GetStringAsync(behind));
        Assert.Contains("id=\"frozen\"", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"frozen\"", record, StringComparison.Ordinal);
        var none = await auditor.GetStringAsync($"{behind}?by=actiontype&key=NONE&edition={year}-1");
        Assert.Contains("id=\"frozen\"", none, StringComparison.Ordinal);
        Assert.Contains("state-box", none, StringComparison.Ordinal);
        Assert.Equal(2, (await auditor.GetStringAsync($"{behind}/list.csv?edition={year}-1")).Trim().Split('\n').Length);
        Assert.Equal(3, (await auditor.GetStringAsync($"{behind}/list.csv")).Trim().Split('\n').Length);
        Assert.DoesNotContain("id=\"frozen\"", await auditor.GetStringAsync($"{behind}?edition={year}-9"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync($"{behind}/list.csv?edition=first")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync($"{behind}/list.csv?edition={year}-9")).StatusCode);

        // One that was issued before files were kept says so on its page and in each copy.
        await using (var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create())
        {
            Assert.Equal(1, await db.Editions.ExecuteUpdateAsync(set => set.SetProperty(edition => edition.State, EditionState.Issued).SetProperty(edition => edition.IssuedOn, new DateOnly(2026, 3, 2))));
        }

        Assert.Contains("id=\"made-anew\"", await auditor.GetStringAsync($"/audit/editions/{year}/1"), StringComparison.Ordinal);
        var copy = await auditor.GetAsync(files + "annual-report.html");
        Assert.Equal($"fy{year}-edition1-made-anew-annual-report.html", copy.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("not the bytes that were issued", await copy.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
