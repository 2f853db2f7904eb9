using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>Each chart of the dashboard has its values as a file, and what is said of an average says over how many and of when.</summary>
public sealed class DashboardFilesTests(Site site) : IClassFixture<Site>
{
    private const int Answered = 11;
    private readonly Life _life = new(site);

    [Fact]
    public async Task Hold_what_the_charts_show_and_say_over_how_many_of_when_and_by_whose_scale()
    {
        var today = await AnsweredToday();
        var staff = await site.SignedIn(Life.Representative);
        var html = WebUtility.HtmlDecode(await staff.GetStringAsync("/desk/dashboard"));

        Assert.Equal(["/desk/dashboard/timeliness.csv", "/desk/dashboard/response-days-by-month.csv"], Regex.Matches(html, "<a href=\"(?<to>[^\"]+)\" download").Select(link => link.Groups["to"].Value));
        var response = await staff.GetAsync("/desk/dashboard/timeliness.csv");
        var grades = (await response.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.Equal(("text/csv", true), (response.Content.Headers.ContentType!.MediaType, response.Headers.CacheControl!.NoStore));
        Assert.Equal("key,businessDays,count,share,gradesBy,over,period,cutOff", grades[0]);
        var first = new FiscalYear(FiscalYear.Of(today).Year).First;
        Assert.EndsWith($"\"by ONO's published scale, our own count\",{Answered},{first:yyyy-MM-dd}/{today:yyyy-MM-dd},{today:yyyy-MM-dd}", grades[1], StringComparison.Ordinal);
        Assert.StartsWith("A,", grades[1], StringComparison.Ordinal);
        var months = (await staff.GetStringAsync("/desk/dashboard/response-days-by-month.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith($"{today:yyyy-MM},{Answered},0,", months[^1].Replace(",0.0,", ",0,", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith($",{Answered},{today:yyyy-MM},{today:yyyy-MM-dd}", months[^1], StringComparison.Ordinal);
        Assert.Equal(14, months.Length);

        // The average above the chart, and the medians of offices.
        Assert.Contains($"Grade A, mean 0.0 days, n = {Answered}, fiscal year {first.Year + 1} to ", html, StringComparison.Ordinal);
        Assert.Contains($"n = {Answered}</span>", html, StringComparison.Ordinal);
        Assert.Contains($"Median and grade of the answers to complaints forwarded from {first.ToString("ddd MMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture)} to ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_for_those_who_may_look_at_the_dashboard()
    {
        var liaison = await site.SignedIn(Life.Liaison);

        foreach (var name in new[] { "timeliness.csv", "response-days-by-month.csv" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await liaison.GetAsync($"/desk/dashboard/{name}")).StatusCode);
            Assert.NotEqual(HttpStatusCode.OK, (await site.Browser().GetAsync($"/desk/dashboard/{name}")).StatusCode);
        }
    }

    // All forwarded and answered today: no day passes between.
    private async Task<DateOnly> AnsweredToday()
    {
        for (var i = 0; i < Answered; i++)
            await _life.File();
        var today = site.Services.GetRequiredService<AgencyTime>().Today;
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        await db.Complaints.ExecuteUpdateAsync(set => set.SetProperty(c => c.ForwardedOn, today).SetProperty(c => c.RespondedOn, today));
        return today;
    }
}
