using System.Net;
using System.Text.RegularExpressions;
using Ical.Net;
using Ical.Net.CalendarComponents;

namespace SbrefaTracker.Web.Tests.Public;

[Collection(VisitorsCollection.Name)]
public sealed class DeadlineFileTests(PublicSite site)
{
    private const string Petition = "/deadlines.ics?rule=penalty_petition&from=2026-01-26";

    [Fact]
    public async Task Is_an_event_of_the_whole_due_day_that_reminds_twice()
    {
        var due = await Event(Petition);

        Assert.True(due.IsAllDay);
        Assert.Equal(new DateOnly(2026, 3, 27), due.Start!.Date);
        Assert.Equal(["-P7D", "-P2D"], due.Alarms.Select(alarm => alarm.Trigger!.Duration.ToString()));
        Assert.All(due.Alarms, alarm => Assert.Equal(("DISPLAY", due.Summary), (alarm.Action, alarm.Description)));
        Assert.NotNull(due.DtStamp);
    }

    [Theory]
    [InlineData("en", "Penalty notice: your petition", "Your petition for relief from the penalty is due. (19 U.S.C. 1618; 19 CFR 171.2)", "60 calendar days after Mon Jan 26, 2026")]
    [InlineData("es", "Aviso de multa: su petición", "(19 U.S.C. 1618; 19 CFR 171.2)", "60 días naturales después del lun 26 ene 2026")]
    public async Task Says_what_is_due_by_which_rule_and_how_it_was_counted(string language, string summary, string rule, string counted)
    {
        var due = await Event(Petition, language);

        Assert.Equal(summary, due.Summary);
        Assert.Contains(rule, due.Description, StringComparison.Ordinal);
        Assert.Contains(counted, due.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_holidays_that_were_skipped()
    {
        var due = await Event("/deadlines.ics?from=2026-06-26&days=30&unit=business");

        Assert.Equal(new DateOnly(2026, 8, 10), due.Start!.Date);
        Assert.Contains("Fri Jul 3, 2026: Federal holiday: Independence Day, observed for Sat Jul 4, 2026", due.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_the_same_event_in_both_languages_and_another_for_another_day()
    {
        var uids = new[]
        {
            (await Event(Petition)).Uid,
            (await Event(Petition, "es")).Uid,
            (await Event(Petition.Replace("26", "27", StringComparison.Ordinal))).Uid,
            (await Event("/deadlines.ics?from=2026-01-26&days=60&unit=calendar")).Uid,
        };

        Assert.Equal(uids[0], uids[1]);
        Assert.Equal(3, uids.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("?rule=penalty_petition&from=soon")]
    [InlineData("?rule=none&from=2026-01-26")]
    [InlineData("?from=2026-01-26&days=99999")]
    [InlineData("")]
    public async Task Leads_to_the_page_when_it_cannot_be_counted(string question)
    {
        var response = await site.Visitor().GetAsync($"/deadlines.ics{question}");

        Assert.Equal((HttpStatusCode.Redirect, $"/deadlines{question}"), (response.StatusCode, response.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Is_offered_beside_every_result()
    {
        var html = WebUtility.HtmlDecode(await site.Visitor().GetStringAsync("/deadlines?from=2026-03-06&days=30&unit=business"));

        Assert.Contains("href=\"/deadlines.ics?from=2026-03-06&days=30&unit=business\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PEN", "<input type=\"hidden\" name=\"rule\" value=\"penalty_petition\"")]
    [InlineData("DET", "<input type=\"radio\" id=\"rule\" name=\"rule\" value=\"detention_decision\" checked")]
    public async Task Is_offered_on_the_receipt_for_the_filers_own_deadlines(string action, string rule)
    {
        var visitor = site.Visitor();
        await Filing.File(visitor, ("action_type", action));

        var form = Regex.Match(await visitor.GetStringAsync("/file/receipt"), "<form[^>]*action=\"/deadlines.ics\".*?</form>", RegexOptions.Singleline).Value;

        Assert.Contains(rule, form, StringComparison.Ordinal);
        Assert.Contains("name=\"from\"", form, StringComparison.Ordinal);
    }

    private async Task<CalendarEvent> Event(string address, string language = "en")
    {
        var response = await site.Visitor(language).GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.EndsWith(".ics", response.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        return Assert.Single(Calendar.Load(await response.Content.ReadAsStringAsync())!.Events);
    }
}
