using System.Net;
using Bunit;
using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Web.Committees;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Committees;

public sealed class CommitteePagesTests(CommitteeSite site) : IClassFixture<CommitteeSite>
{
    [Fact]
    public async Task A_plan_is_told_to_nobody_before_its_notice()
    {
        await site.Begin();
        var planned = await site.Plan(40);
        var browser = site.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/committee-of-the-trade/meetings/{-planned.Record}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/committee-of-the-trade/meetings/{-planned.Record}.ics")).StatusCode);
        Assert.DoesNotContain($"meetings/{-planned.Record}\"", await browser.GetStringAsync("/committee-of-the-trade"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Meetings ahead", "Certified on")]
    [InlineData("es", "Próximas reuniones", "Certificada")]
    public async Task An_announced_meeting_is_told_without_minutes_that_nobody_certified(string language, string ahead, string certified)
    {
        await site.Begin();
        var meeting = await site.Announce(30);
        await site.Do(new PostMaterial { Record = meeting.Record, Version = meeting.Version, Title = "A paper <b>", Text = "One line." });
        var browser = site.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await browser.GetStringAsync($"/committee-of-the-trade/meetings/{-meeting.Record}");

        Assert.Contains(ahead, WebUtility.HtmlDecode(await browser.GetStringAsync("/committee-of-the-trade")), StringComparison.Ordinal);
        Assert.Contains("A paper &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain(certified, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_for_calendars_is_read_back_as_it_was_meant()
    {
        await site.Begin();
        var meeting = await site.Announce(35);
        var address = $"/committee-of-the-trade/meetings/{-meeting.Record}.ics";
        var first = Assert.Single(Calendar.Load(await site.Browser().GetStringAsync(address))!.Events);
        await site.Do(new CancelMeeting { Record = meeting.Record, Version = meeting.Version, Reason = "The hall burnt." });

        var text = await site.Browser().GetStringAsync(address);
        var calendar = Calendar.Load(text)!;
        var cancelled = Assert.Single(calendar.Events);

        Assert.Equal((first.Uid, "CONFIRMED", "CANCELLED"), (cancelled.Uid, first.Status, cancelled.Status));
        Assert.True(cancelled.Sequence > first.Sequence);
        Assert.Equal("America/New_York", Assert.Single(calendar.TimeZones).TzId);
        Assert.Contains("BEGIN:DAYLIGHT", text, StringComparison.Ordinal);
        Assert.Equal(site.Today.AddDays(35), first.Start!.Date);
        Assert.Equal(new TimeOnly(13, 0), first.Start.Time);
        Assert.Equal("America/New_York", first.Start.TzId);
        Assert.Equal(new TimeOnly(17, 0), first.End!.Time);
        Assert.Contains("A hall; with, commas", cancelled.Location, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
    }

    [Fact]
    public async Task All_meetings_ahead_are_in_one_file()
    {
        await site.Begin();
        await site.Announce(61);
        await site.Announce(62);
        await site.Plan(63);

        var events = Calendar.Load(await site.Browser().GetStringAsync("/committee-of-the-trade/meetings.ics"))!.Events;

        Assert.Contains(events, one => one.Start!.Date == site.Today.AddDays(61));
        Assert.Contains(events, one => one.Start!.Date == site.Today.AddDays(62));
        Assert.DoesNotContain(events, one => one.Start!.Date == site.Today.AddDays(63));
        Assert.Equal(events.Count, events.Select(one => one.Uid).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_report_to_Congress_is_given_as_page_and_data_to_those_who_serve_the_committee()
    {
        await site.Begin();
        var year = Domain.Calendar.FiscalYear.Of(site.Today).Year;
        var officer = await site.SignedIn("grace.okafor@agency.example");

        var page = await officer.GetStringAsync(CommitteeReportFiles.Address(year, "html"));

        Assert.Contains("The fiscal year is not over", page, StringComparison.Ordinal);
        Assert.Contains("sbrefa-committee-report/1", await officer.GetStringAsync(CommitteeReportFiles.Address(year, "json")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(CommitteeReportFiles.Address(year, "exe"))).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await (await site.SignedIn("marcus.bell@agency.example")).GetAsync(CommitteeReportFiles.Address(year, "html"))).StatusCode);
    }

    [Fact]
    public async Task The_report_to_Congress_is_offered_as_PDF_only_where_pages_can_be_printed()
    {
        await site.Begin();
        var pdf = CommitteeReportFiles.Address(Domain.Calendar.FiscalYear.Of(site.Today).Year, "pdf");

        var page = await (await site.SignedIn("grace.okafor@agency.example")).GetStringAsync("/committee");

        Assert.Equal(site.Services.GetRequiredService<PagePrinter>().IsThere, page.Contains(pdf, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_decision_on_a_statement_lacks_is_named_at_the_statement_alone()
    {
        await site.Begin();
        var meeting = await site.Announce(30);
        Assert.True((await site.Services.GetRequiredService<MeetingVisitors>().State(meeting.Record, new VisitorGiven("Ana", "", "ana@writer.example", "Thirty days are few."))).IsDone);
        await using var parts = new PartsContext(site, (await new Life(site).Actor("grace.okafor@agency.example")).Id);
        var page = parts.Render<MeetingPage>(given => given.Add(p => p.Number, -meeting.Record));
        await page.WaitForElement("[data-statement] input[value=withheld]").ChangeAsync("withheld");

        await page.Find("[data-statement] form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Why it is withheld: ", Assert.Single(page.FindAll("[role=alert]")).TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Registering_without_script_keeps_what_was_typed_until_it_is_right()
    {
        await site.Begin();
        var meeting = await site.Announce(64, registerBy: 60);
        var address = $"/committee-of-the-trade/meetings/{-meeting.Record}/take-part";
        var browser = site.Browser();

        var refused = await Site.Send(browser, address, "register", ("r_name", "Ana <b>"), ("r_organization", ""), ("r_email", "nowhere"), ("r_words", ""));
        var again = await Site.Send(browser, address, "register", ("r_name", "Ana <b>"), ("r_organization", ""), ("r_email", "ana@firm.example"), ("r_words", ""));
        var program = await Site.Send(browser, address, "register", ("website", "x"), ("r_name", "Bot"), ("r_organization", ""), ("r_email", "bot@firm.example"), ("r_words", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Ana &lt;b&gt;", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal($"{address}?done=registered", Site.PlaceOf(again));
        Assert.Equal($"{address}?done=registered", Site.PlaceOf(program));
        var view = (await site.Services.GetRequiredService<MeetingVisitors>().Of(meeting.Record, 0, Actor.Staff("officer", "Officer", [Roles.Dfo]))).Value!;
        Assert.Equal(["Ana <b>"], view.Registrations.Select(row => row.Name));
    }

    [Fact]
    public async Task A_statement_that_is_sent_twice_is_there_once()
    {
        await site.Begin();
        var meeting = await site.Announce(66);
        var address = $"/committee-of-the-trade/meetings/{-meeting.Record}/take-part";
        var form = await Public.OpenForm.Open(site.Browser(), address, "statement");
        Task<HttpResponseMessage> Say(string words) => form.Send(("s_name", "Ana"), ("s_organization", "Firm"), ("s_email", "ana@firm.example"), ("s_words", words));

        var answers = await Task.WhenAll(Say("Thirty days are not enough."), Say("Thirty days are not enough."));
        var other = await Say("Nor are forty.");

        Assert.All([.. answers, other], answer => Assert.Equal($"{address}?done=written", Site.PlaceOf(answer)));
        var view = (await site.Services.GetRequiredService<MeetingVisitors>().Of(meeting.Record, 0, Actor.Staff("officer", "Officer", [Roles.Dfo]))).Value!;
        Assert.Equal(["Nor are forty.", "Thirty days are not enough."], view.Statements.Lines.Select(line => line.Statement.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_draft_of_a_notice_marks_what_is_missing_and_is_for_those_who_serve_the_committee()
    {
        await site.Begin();
        var planned = await site.Plan(50, accommodation: null);
        var address = $"/committee/meetings/{-planned.Record}/notice.txt";
        Assert.Contains("is our reading, to be verified. The day is a setting.", await (await site.SignedIn("grace.okafor@agency.example")).GetStringAsync($"/committee/meetings/{-planned.Record}"), StringComparison.Ordinal);

        var text = await (await site.SignedIn("grace.okafor@agency.example")).GetStringAsync(address);

        Assert.Contains("Accommodation: [MISSING: how to ask for an accommodation]", text, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "MISSING"));
        Assert.Contains("1:00 p.m. to 5:00 p.m., Eastern Time", text, StringComparison.Ordinal);
        Assert.Contains("open to the public", text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await (await site.SignedIn("marcus.bell@agency.example")).GetAsync(address)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await site.Browser().GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Whoever_does_not_serve_the_committee_is_not_let_in()
    {
        await site.Begin();

        Assert.NotEqual(HttpStatusCode.OK, (await (await site.SignedIn("marcus.bell@agency.example")).GetAsync("/committee")).StatusCode);
        Assert.Equal("/signin", Site.PlaceOf(await site.Browser().GetAsync("/committee")).Split('?')[0]);
        Assert.Equal(HttpStatusCode.OK, (await (await site.SignedIn("dana.whitfield@agency.example")).GetAsync("/committee")).StatusCode);
    }

    [Fact]
    public void A_form_has_words_for_all_it_asks_and_all_that_happens()
    {
        var words = site.Services.GetRequiredService<CommitteeWords>();
        var desk = new CommitteeDesk(null, CharterClock.Read([], site.Today), [], [], [], 0, [], [], new(2026, 0, 0), [], [], [], [], false, site.Today);
        var view = new MeetingView(new Meeting(), new Committee(), [], [], [], NoticeRule.Usual.Count(Domain.Calendar.BusinessCalendar.Federal, site.Today), null, null, [], [], site.Today);
        List<string> keys =
        [
            .. Enum.GetValues<CommitteeAction>().SelectMany(action => CommitteeForms.Asks(action, desk, words).Select(ask => $"f.{ask.Field.Name}").Append($"act.{action}").Append($"lead.{action}")),
            .. Enum.GetValues<MeetingAction>().SelectMany(action => MeetingForms.Asks(action, view, words).Select(ask => $"f.{ask.Field.Name}").Append($"act.{action}")),
            .. RecommendationForms.Asks(null, words).Select(ask => ask.Label), .. RecommendationFields.States.Codes.Select(code => $"recommendation_state.{code}"),
            .. MeetingForms.Plan([], words).Select(ask => ask.Label), "continues.yes", "continues.no",
            .. StatementReleases.List.Codes.SelectMany(code => (string[])[$"statement_release.{code}", $"statement_release.{code}.act"]),
            .. CommitteeForms.Begin.Select(ask => $"f.{ask.Field.Name}"), .. Enum.GetValues<StepState>().Select(state => $"step.state.{state}"), .. Enum.GetValues<MeetingState>().Select(state => $"state.{state}"),
            .. Enum.GetValues<CharterState>().Select(state => $"charter.{state}"), .. NoticeElements.Always.Append(NoticeElements.ShortNotice).Select(element => $"element.{element}"),
            .. MeetingChecklist.Of(new Meeting { MeetsOn = site.Today }, [], true, NoticeRule.Usual, site.Today).Select(step => $"step.{step.Code}"), .. Viewpoints.List.Codes.Select(code => $"viewpoint.{code}"),
        ];

        Assert.All(keys, key => Assert.NotEqual(key, words.Of(key)));
    }
}
