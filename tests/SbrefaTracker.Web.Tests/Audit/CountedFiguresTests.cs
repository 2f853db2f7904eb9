using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Audit;

/// <summary>Every figure on the page of the annual report opens its complaints, and as many as it says.</summary>
public sealed partial class CountedFiguresTests(Site site) : IClassFixture<Site>
{
    /// <summary>As many as one page of the list holds.</summary>
    private const int Listed = 100;

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
            .Select(count => (Address: WebUtility.HtmlDecode(count.Groups["address"].Value), Count: int.Parse(count.Groups["count"].Value, CultureInfo.InvariantCulture)))
            .Where(count => !count.Address.Contains("patterns", StringComparison.Ordinal))
            .GroupBy(count => count.Address, count => count.Count)
            .Where(address => address.Max() <= Listed)
            .GroupBy(address => Key().Replace(address.Key, ""))
            .Select(kind => kind.MaxBy(address => address.Max())!)
            .ToList();

        Assert.True(counts.Count > 20, $"{counts.Count} kinds of figures");
        foreach (var address in counts)
        {
            var listed = Regex.Count(await auditor.GetStringAsync(address.Key), "<th scope=\"row\" class=\"mono\">");
            Assert.True(address.Contains(listed), $"{address.Key} says {string.Join(" or ", address)} and lists {listed}");
        }
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

    [GeneratedRegex("<tr><th scope=\"row\".*?</tr>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Row();

    [GeneratedRegex("<td class=\"n\"><a href=\"(?<address>/audit/annual-report/[^\"]+)\">(?<count>[0-9]+)</a></td>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Count();

    [GeneratedRegex("key=[^&]*", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Key();
}
