using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Audit;

/// <summary>The report on informal guidance of a year: as of a day that can be chosen, with files, and with ways to what it counts.</summary>
public sealed class GuidanceReportTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [Fact]
    public async Task Is_as_of_a_day_and_leads_whoever_is_told_persons_to_what_it_counts()
    {
        var today = site.Services.GetRequiredService<AgencyTime>().Today;
        var year = FiscalYear.Of(today).Year;
        await Log(today);
        var representative = await site.SignedIn(Life.Representative);
        var auditor = await site.SignedIn(Life.Auditor);

        var page = WebUtility.HtmlDecode(await representative.GetStringAsync($"/audit/guidance/{year}?asof={today:yyyy-MM-dd}"));
        Assert.Contains($"cut-off {Words(today)}", page, StringComparison.Ordinal);
        Assert.Contains($"<input type=\"date\" id=\"guidance-asof\" name=\"asof\" class=\"short\" value=\"{today:yyyy-MM-dd}\"", page, StringComparison.Ordinal);
        foreach (var figure in new[] { "inquiries", "applied", "entities", "small", "unnamed", "complaints", "way.phone", "topic.goods" })
        {
            var address = $"/guidance/log?year={year}&only={figure}&asof={today:yyyy-MM-dd}";
            Assert.Contains($"href=\"{address}\"", page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await representative.GetAsync(address)).StatusCode);
        }

        Assert.Matches("How they came: <a [^>]+>by telephone 1</a>", page);
        Assert.DoesNotContain("/guidance/log?", await auditor.GetStringAsync($"/audit/guidance/{year}"), StringComparison.Ordinal);
        var before = WebUtility.HtmlDecode(await representative.GetStringAsync($"/audit/guidance/{year}?asof={today.AddDays(-1):yyyy-MM-dd}"));
        Assert.Matches($"only=inquiries&asof={today.AddDays(-1):yyyy-MM-dd}\">0</a>", before);
        Assert.Matches($"only=inquiries&asof={today:yyyy-MM-dd}\">1</a>", page);
        Assert.DoesNotContain("guidance-asof", await auditor.GetStringAsync($"/audit/guidance/{year}?asof={today.AddDays(1):yyyy-MM-dd}"), StringComparison.Ordinal);

        foreach (var kind in new[] { "html", "csv", "json", "schema.json" })
        {
            Assert.Contains($"/audit/guidance/{year}/files/informal-guidance.{kind}?asof={today:yyyy-MM-dd}\"", page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync($"/audit/guidance/{year}/files/informal-guidance.{kind}")).StatusCode);
        }

        var csv = (await auditor.GetStringAsync($"/audit/guidance/{year}/files/informal-guidance.csv")).Split("\r\n");
        Assert.Equal("key,figure,count,over,means,from,cutOff", csv[0]);
        Assert.StartsWith("inquiries,Inquiries,1,1,", csv[1], StringComparison.Ordinal);
        Assert.EndsWith($"{new FiscalYear(year).First:yyyy-MM-dd},{today:yyyy-MM-dd}", csv[1], StringComparison.Ordinal);
        using var data = JsonDocument.Parse(await auditor.GetStringAsync($"/audit/guidance/{year}/files/informal-guidance.json?asof={today.AddDays(-1):yyyy-MM-dd}"));
        Assert.Equal((0, $"{today.AddDays(-1):yyyy-MM-dd}"), (data.RootElement.GetProperty("figures")[0].GetProperty("count").GetInt32(), data.RootElement.GetProperty("period").GetProperty("asOf").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync($"/audit/guidance/{year}/files/informal-guidance.json?asof={today.AddDays(1):yyyy-MM-dd}")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await (await site.SignedIn(Life.Liaison)).GetAsync($"/audit/guidance/{year}/files/informal-guidance.csv")).StatusCode);
    }

    private async Task Log(DateOnly today)
    {
        var done = await site.Services.GetRequiredService<RecordCommands>().Run(
            new LogGuidance { Way = "phone", Topic = "goods", ActionType = "", Size = "small", AskedOn = today, AnsweredOn = today, Facts = "A seal was gone.", Given = "Form 19 is for it.", Applied = true, Answer = "", RestsOn = "19 CFR 174", EntityName = "Harbor Light", ContactName = "", ContactAt = "" },
            await _life.Actor(Life.Analyst));
        Assert.Empty(done.Refusals);
    }

    private static string Words(DateOnly day) => day.ToString("ddd MMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
