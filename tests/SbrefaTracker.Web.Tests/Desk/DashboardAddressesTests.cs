using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Desk.Dashboard;
using SbrefaTracker.Web.Desk.List;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>A number on the dashboard leads to a list that holds as many.</summary>
public sealed class DashboardAddressesTests(Site site) : IClassFixture<Site>
{
    private static readonly string[] Offices = ["0401", "2304", "5203", "1303", "2704", "5301", "2809", "3001", "1401", "1001", "4601", "3901", "2402", "5501", "1703"];
    private readonly Life _life = new(site);

    [Fact]
    public async Task Every_row_leads_to_as_many_complaints_as_it_counts()
    {
        foreach (var (office, at) in Offices.Select((office, at) => (office, at)))
        {
            for (var i = 0; i <= at % 3; i++)
            {
                await _life.File(input => input[ComplaintFields.Office] = office);
            }
        }

        // What is over is no work: it is neither counted nor listed.
        foreach (var office in Offices)
        {
            var over = await _life.File(input => input[ComplaintFields.Office] = office);
            await _life.Do(Life.Representative, over, version => new WithdrawComplaint { Reference = over, Version = version });
        }

        // Some are overdue, some due today; the counts are read for the first time after this.
        var today = site.Services.GetRequiredService<AgencyTime>().Today;
        await using (var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create())
        {
            await db.Complaints.Where(c => c.State != ComplaintState.Closed && c.Id % 3 == 0).ExecuteUpdateAsync(set => set.SetProperty(c => c.DueOn, today));
            await db.Complaints.Where(c => c.State != ComplaintState.Closed && c.Id % 3 == 1).ExecuteUpdateAsync(set => set.SetProperty(c => c.DueOn, today.AddDays(-1)));
        }

        var actor = await _life.Actor(Life.Representative);
        var view = (await site.Services.GetRequiredService<ReadDashboard>().Run(actor, mine: false)).Value!;
        var html = WebUtility.HtmlDecode(await (await site.SignedIn(Life.Representative)).GetStringAsync("/desk/dashboard"));
        var table = html[html.IndexOf("id=\"by-office\"", StringComparison.Ordinal)..];
        var rows = Regex.Matches(table[..table.IndexOf("</table>", StringComparison.Ordinal)], "<th scope=\"row\"><a href=\"/desk\\?([^\"]+)\">([^<]+)</a></th>\\s*<td class=\"num\">(\\d+)</td>").Select(row => (Query: row.Groups[1].Value, Name: row.Groups[2].Value, Open: int.Parse(row.Groups[3].Value, CultureInfo.InvariantCulture))).ToList();

        Assert.Equal(13, rows.Count);
        Assert.Equal($"{view.Offices.Count - 12} other offices", rows[^1].Name);
        Assert.Equal(view.Open, rows.Sum(row => row.Open));
        foreach (var row in rows)
        {
            Assert.Equal(row.Open, await Listed(row.Query));
        }

        await LeadToAsMany("by-office", 14);
        await LeadToAsMany("by-person", view.People.Count + 1);

        foreach (var person in view.People)
        {
            Assert.Equal(person.Load.Open, await Listed($"assignee={person.Id ?? "-"}"));
        }

        Assert.Equal(view.Overdue.Count, await Listed("due=late"));
        Assert.True(view.Overdue.Count > 0 && view.DueToday.Count > 0);
        Assert.Equal(view.DueToday.Count, await Listed("q=due:today"));
        Assert.Equal(view.RestOfWeek.Count, view.WeekEnd > view.Today ? await Listed($"q=due:tomorrow..{view.WeekEnd:yyyy-MM-dd}") : 0);

        // What is overdue and what is due this week in each row, and all that is summed below, lead to lists of as many; a nought leads nowhere.
        async Task LeadToAsMany(string id, int rowsThere)
        {
            var part = html[html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal)..];
            var found = Regex.Matches(part[..part.IndexOf("</table>", StringComparison.Ordinal)], "<tr>(?:(?!</tr>).)*?<th scope=\"row\">.*?</tr>", RegexOptions.Singleline).Select(row => row.Value).ToList();
            Assert.Equal(rowsThere, found.Count);
            foreach (var row in found)
            {
                var cells = Regex.Matches(row, "<td class=\"num\">(?:<a[^>]*href=\"/desk\\??(?<query>[^\"]*)\">(?:<svg.*?</svg>)?)?(?<count>\\d+)(?:</a>)?</td>", RegexOptions.Singleline).Select(cell => (IsLink: cell.Groups["query"].Success, Query: cell.Groups["query"].Value, Count: int.Parse(cell.Groups["count"].Value, CultureInfo.InvariantCulture))).ToList();
                foreach (var (isLink, query, count) in row == found[^1] ? cells.Take(3) : cells.Skip(1).Take(2))
                {
                    Assert.Equal(count > 0, isLink);
                    Assert.Equal(count, isLink ? await Listed(query) : 0);
                }
            }
        }

        async Task<int> Listed(string query)
        {
            var filter = WorkListAddress.Read("?" + query).Filter(site.Services.GetRequiredService<AgencyTime>().Today, actor.Id) with { PageSize = 500 };
            var page = (await site.Services.GetRequiredService<WorkList>().Read(filter, actor)).Value!;
            Assert.Null(page.Next);
            return page.Rows.Count;
        }
    }
}
