using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Audit;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Audit;

/// <summary>Every figure on the page of the annual report opens its complaints, and as many as it says.</summary>
public sealed partial class CountedFiguresTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Lead_to_their_complaints_row_by_row()
    {
        await new Life(site).File();
        var html = await (await site.SignedIn(Life.Auditor)).GetStringAsync("/audit/annual-report/2026");
        var rows = Row().Matches(html).Select(row => row.Value).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("<a href=\"/audit/annual-report/", row, StringComparison.Ordinal));
    }

    /// <summary>Days stand in the same rows and lead to the complaints that they are of: of all that leads to a list, one figure is its length. A flag is of several complaints.</summary>
    [Fact]
    public async Task List_as_many_as_they_count()
    {
        await new Life(site).File();
        var auditor = await site.SignedIn(Life.Auditor);
        var counts = Count().Matches(await auditor.GetStringAsync("/audit/annual-report/2026"))
            .Select(count => (Address: WebUtility.HtmlDecode(count.Groups["address"].Value), Count: int.Parse(count.Groups["count"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)))
            .Where(count => !count.Address.Contains("patterns", StringComparison.Ordinal))
            .GroupBy(count => count.Address, count => count.Count)
            .GroupBy(address => Key().Replace(address.Key, ""))
            .Select(kind => kind.MaxBy(address => address.Max())!)
            .ToList();

        Assert.True(counts.Count > 20, $"{counts.Count} kinds of figures");
        foreach (var address in counts)
        {
            var page = await auditor.GetStringAsync(address.Key);
            var listed = Total().Match(page) is { Success: true } total ? int.Parse(total.Groups["count"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : 0;
            Assert.True(address.Contains(listed), $"{address.Key} says {string.Join(" or ", address)} and lists {listed}");
            Assert.Equal(Math.Min(listed, 100), Regex.Count(page, "<th scope=\"row\" class=\"mono\">"));
        }
    }

    /// <summary>More than a page holds: the total is of all pages, and the file holds them all with days and letter, the latest first.</summary>
    [Fact]
    public async Task Hold_all_pages_in_their_total_and_in_the_file()
    {
        const int many = 230;
        await using (var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create())
        {
            db.AddRange(Enumerable.Range(1, many).Select(Answered));
            await db.SaveChangesAsync();
        }

        var auditor = await site.SignedIn(Life.Auditor);
        var address = "/audit/annual-report/2019/complaints/answered";

        var page = await auditor.GetStringAsync(address);
        var graded = await auditor.GetStringAsync($"{address}?by=grade&key=B");
        var lines = (await auditor.GetStringAsync($"{address}/list.csv?by=grade&key=B")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains("<strong>230 complaints in all</strong>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>115 complaints in all</strong>", graded, StringComparison.Ordinal);
        Assert.Equal("own_reference,office,action_type,received_on,forwarded_on,responded_on,closed_on,days,grade", lines[0]);
        Assert.Equal(116, lines.Length);
        Assert.Equal("RF-2019-90230,0401,PEN,2019-03-04,2019-03-04,2019-05-06,,45,B", lines[1]);
        await CarryTheirTotal(auditor, graded);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync($"{address}/list.csv?by=weather&key=B")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn(Life.Liaison)).GetAsync($"{address}/list.csv")).StatusCode);
    }

    [Fact]
    public async Task Have_their_queries_beside_them_and_as_a_file()
    {
        var auditor = await site.SignedIn(Life.Auditor);

        var html = await auditor.GetStringAsync("/audit/annual-report/2026");
        var file = await auditor.GetStringAsync("/audit/annual-report/2026/files/queries.sql");

        Assert.Equal(Regex.Count(html, "<figure class=\"card chart\""), Regex.Count(html, "<figure class=\"card chart\".*?<details class=\"queries\">.*?</figure>", RegexOptions.Singleline));
        Assert.Contains("WITH RECURSIVE", html, StringComparison.Ordinal);
        Assert.Contains("-- by-office: ", file, StringComparison.Ordinal);
    }

    // The second page says what the first one counted; what somebody else wrote into its address, or took from the address of another list, is counted.
    private async Task CarryTheirTotal(HttpClient auditor, string first)
    {
        var totals = site.Services.GetRequiredService<CountedTotals>();
        var today = site.Services.GetRequiredService<AgencyTime>().Today;
        var next = WebUtility.HtmlDecode(Next().Match(first).Groups["address"].Value);
        var list = next[..next.IndexOf("&before=", StringComparison.Ordinal)];
        Assert.Contains("<strong>115 complaints in all</strong>", await auditor.GetStringAsync(next), StringComparison.Ordinal);
        Assert.Contains("total=", next, StringComparison.Ordinal);
        Task<string> With(string total) => auditor.GetStringAsync($"{next[..next.IndexOf("total=", StringComparison.Ordinal)]}total={Uri.EscapeDataString(total)}");

        Assert.Contains("<strong>7 complaints in all</strong>", await With(totals.Seal($"{list} {today:yyyy-MM-dd}", 7)), StringComparison.Ordinal);
        foreach (var wrong in (string[])["7", "%20", totals.Seal($"{list} {today.AddDays(-1):yyyy-MM-dd}", 7), totals.Seal($"{list.Split('?')[0]} {today:yyyy-MM-dd}", 7)])
        {
            Assert.Contains("<strong>115 complaints in all</strong>", await With(wrong), StringComparison.Ordinal);
        }
    }

    // Every other one after 45 business days, the others after 10.
    private static Complaint Answered(int number) => new()
    {
        Id = 90_000 + number,
        Reference = $"RF-2019-{90_000 + number}",
        Source = Sources.Direct,
        OfficeCode = "0401",
        ActionType = "PEN",
        EntityName = "Example Imports",
        SizeVerdict = SizeVerdicts.Undetermined,
        Subject = "Subject",
        Narrative = "Narrative",
        Confidentiality = Confidentialities.Closed,
        Language = Languages.English,
        ReceivedOn = new DateOnly(2019, 3, 4),
        ForwardedOn = new DateOnly(2019, 3, 4),
        RespondedOn = number % 2 == 0 ? new DateOnly(2019, 5, 6) : new DateOnly(2019, 3, 18),
    };

    [GeneratedRegex("<tr><th scope=\"row\".*?</tr>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Row();

    [GeneratedRegex("<td class=\"n\"><a href=\"(?<address>/audit/annual-report/[^\"]+)\">(?<count>[0-9,]+)</a></td>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Count();

    [GeneratedRegex("<strong>(?<count>[0-9,]+) complaints? in all</strong>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Total();

    [GeneratedRegex("<a class=\"btn sm\" href=\"(?<address>[^\"]*before=[^\"]*)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Next();

    [GeneratedRegex("key=[^&]*", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Key();
}
