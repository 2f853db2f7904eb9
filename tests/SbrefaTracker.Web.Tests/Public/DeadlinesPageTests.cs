using System.Net;

namespace SbrefaTracker.Web.Tests.Public;

[Collection(VisitorsCollection.Name)]
public sealed class DeadlinesPageTests(PublicSite site)
{
    [Fact]
    public async Task Counts_business_days_and_names_the_holiday()
    {
        var html = await Get("/deadlines?from=2026-06-26&days=30&unit=business");

        Assert.Contains("Due by Monday, August 10, 2026", html, StringComparison.Ordinal);
        Assert.Contains("Federal holiday: Independence Day, observed for Sat Jul 4, 2026", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_by_a_rule_and_says_where_it_is_written()
    {
        var html = await Get("/deadlines?rule=penalty_petition&from=2026-01-26");

        Assert.Contains("Due by Friday, March 27, 2026", html, StringComparison.Ordinal);
        Assert.Contains("19 CFR 171.2", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warns_when_the_last_day_is_a_day_off()
    {
        var html = await Get("/deadlines?from=2026-03-06&days=30&unit=calendar");

        Assert.Contains("This is a day off", html, StringComparison.Ordinal);
        Assert.Contains("Mon Apr 6, 2026", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_what_was_typed_and_says_how_to_mend_it()
    {
        var html = await Get("/deadlines?from=&days=many&unit=business");

        Assert.Contains("2 things to fix", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#days\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"many\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_missing_when_the_form_is_sent_empty_and_nothing_to_whoever_comes_by_a_link_to_a_rule()
    {
        Assert.Contains("href=\"#from\"", await Get("/deadlines?rule=&from=&days=&unit=business"), StringComparison.Ordinal);
        Assert.DoesNotContain("error-summary", await Get("/deadlines?rule=penalty_petition"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/deadlines?from=2026-03-06&days=99999999999")]
    [InlineData("/deadlines?from=9999-12-31&days=5")]
    [InlineData("/deadlines?from=2026-03-06&days=5&unit=moons")]
    [InlineData("/deadlines?from=2026-03-06&rule=none")]
    public async Task Refuses_what_cannot_be_counted(string address)
    {
        Assert.Contains("error-summary", await Get(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_the_longest_deadline_without_a_sheet()
    {
        var html = await Get("/deadlines?from=2026-03-06&days=3660&unit=business");

        Assert.Contains("Due by", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"calendar\"", html, StringComparison.Ordinal);
    }

    private async Task<string> Get(string address) => WebUtility.HtmlDecode(await site.Visitor().GetStringAsync(address));
}
