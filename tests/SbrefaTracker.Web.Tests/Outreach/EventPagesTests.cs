using System.Net;
using Bunit;
using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Web.Outreach;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Outreach;

public sealed class EventPagesTests(EventSite site) : IClassFixture<EventSite>
{
    [Fact]
    public async Task What_was_taken_back_under_a_hold_is_a_file_for_those_who_place_holds_alone()
    {
        var announced = await site.Announce(33, registerBy: 30);
        Assert.True((await site.Services.GetRequiredService<EventRegistration>().Register(announced.Record, new("=Ana", "Firm", "ana@held.example", "yes", null), "en")).IsDone);
        var representative = Actor.Staff("rep", "Representative", [Roles.Representative]);
        Assert.True((await site.Services.GetRequiredService<RecordCommands>().Run(new PlaceOfficeHold { Subject = announced.Record, Reason = "A court asks.", Authority = "Order 1" }, representative)).IsDone);
        var desk = site.Services.GetRequiredService<RegistrationDesk>();
        var coordinator = Actor.Staff("c", "C", [Roles.OutreachCoordinator]);
        Assert.True((await desk.Remove((await desk.Read(announced.Record, RegistrationShow.All, null, coordinator)).Value!.Rows[0].Id, coordinator)).IsDone);
        var address = $"/desk/disposals/records/{-announced.Record}/taken-back.csv";

        var lines = (await (await site.SignedIn("dana.whitfield@agency.example")).GetStringAsync(address)).Split("\r\n");

        Assert.Equal("kind,name,organization,email,phone,needs,arranged_at,small_business,waiting,attended,language,subscriber,topics,told_at,taken_back_at,taken_out_by", lines[0].TrimStart('\ufeff'));
        Assert.StartsWith("event_registration,'=Ana,Firm,ana@held.example,,,,yes,no,,en,,,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",c", lines[1], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedIn("marcus.bell@agency.example")).GetAsync(address)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await (await site.SignedIn("jonas.lindqvist@agency.example")).GetAsync(address)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await site.Browser().GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_file_is_posted_at_the_event_that_is_shown()
    {
        var (one, other) = (await site.Plan(40), await site.Plan(41));
        var me = await new Life(site).Actor("jonas.lindqvist@agency.example");
        await using var parts = new PartsContext(site, me.Id);
        var page = parts.Render<EventPage>(given => given.Add(p => p.Number, -one.Record));
        page.WaitForElement("input[type=file]");
        await new Life(site).Wait(EvidenceOwner.Material(other.Record, me.Id), "slides.txt");

        page.Render(given => given.Add(p => p.Number, -other.Record));

        page.WaitForAssertion(() => Assert.Contains("slides.txt", page.FindComponent<MaterialsCard>().Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_is_told_to_nobody_before_it_is_announced()
    {
        var planned = await site.Plan(40);
        var browser = site.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/events/{-planned.Record}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/events/{-planned.Record}.ics")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/events/{-planned.Record}/programme.pdf")).StatusCode);
        Assert.DoesNotContain($"/events/{-planned.Record}\"", await browser.GetStringAsync("/events"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Events for the trade", "Trade <Day>", "Programme")]
    [InlineData("es", "Eventos para el comercio", "Jornada <uno>", "Programa")]
    public async Task An_announced_event_is_told_with_its_programme_and_without_what_is_for_staff(string language, string heading, string title, string programme)
    {
        var announced = await site.Announce(30);
        var kept = await site.Do(new KeepSession { Record = announced.Record, Version = announced.Version, SessionTitle = "Opening <b>", SessionStartsAt = new(9, 0), SessionEndsAt = new(10, 0) });
        var session = (await site.Read(announced.Record)).Programme[0].Session.Id;
        await site.Do(new AddSpeaker { Record = kept.Record, Version = kept.Version, SessionId = session, Speaker = $"Ana {-announced.Record}", Component = "Office of Trade" });
        var browser = site.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/events/{-announced.Record}"));
        var calendar = WebUtility.HtmlDecode(await browser.GetStringAsync("/events"));

        Assert.Contains(heading, calendar, StringComparison.Ordinal);
        Assert.Contains(title, calendar, StringComparison.Ordinal);
        Assert.Contains($">{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"<h2>{programme}</h2>", page, StringComparison.Ordinal);
        Assert.Contains("Opening <b>", page, StringComparison.Ordinal);
        Assert.Contains("Office of Trade", page, StringComparison.Ordinal);
        Assert.DoesNotContain("the secret purpose", page + calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("the inner message", page + calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", await browser.GetStringAsync($"/events/{-announced.Record}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_for_calendars_is_read_back_as_it_was_meant()
    {
        var announced = await site.Announce(35, days: 2);
        var address = $"/events/{-announced.Record}.ics";
        var first = Assert.Single(Calendar.Load(await site.Browser().GetStringAsync(address))!.Events);
        await site.Do(new CancelEvent { Record = announced.Record, Version = announced.Version, Reason = "The hall burnt." });

        var text = await site.Browser().GetStringAsync(address);
        var calendar = Calendar.Load(text)!;
        var cancelled = Assert.Single(calendar.Events);

        Assert.Equal((first.Uid, "CONFIRMED", "CANCELLED"), (cancelled.Uid, first.Status, cancelled.Status));
        Assert.True(cancelled.Sequence > first.Sequence);
        Assert.Equal("America/New_York", Assert.Single(calendar.TimeZones).TzId);
        Assert.Equal((site.Today.AddDays(35), new TimeOnly(9, 0), "America/New_York"), (first.Start!.Date, first.Start.Time!.Value, first.Start.TzId));
        Assert.Equal((site.Today.AddDays(36), new TimeOnly(16, 0)), (first.End!.Date, first.End.Time!.Value));
        Assert.Contains("A hall; with, commas", cancelled.Location, StringComparison.Ordinal);
        Assert.DoesNotContain("the secret purpose", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
    }

    [Fact]
    public async Task All_events_ahead_are_in_one_file()
    {
        await site.Announce(61);
        await site.Announce(62);
        await site.Plan(63);

        var events = Calendar.Load(await site.Browser().GetStringAsync("/events.ics"))!.Events;

        Assert.Contains(events, one => one.Start!.Date == site.Today.AddDays(61));
        Assert.Contains(events, one => one.Start!.Date == site.Today.AddDays(62));
        Assert.DoesNotContain(events, one => one.Start!.Date == site.Today.AddDays(63));
        Assert.Equal(events.Count, events.Select(one => one.Uid).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Registering_without_script_keeps_what_was_typed_and_says_the_same_to_everybody()
    {
        var announced = await site.Announce(64, registerBy: 60);
        var address = $"/events/{-announced.Record}/register";
        var browser = site.Browser();
        (string, string)[] Typed(string email) => [("name", "Ana <b>"), ("organization", ""), ("email", email), ("small", "yes"), ("needs", "")];

        var refused = await Site.Send(browser, address, "register", Typed("nowhere"));
        var taken = await Site.Send(browser, address, "register", Typed("ana@firm.example"));
        var again = await Site.Send(browser, address, "register", Typed("ana@firm.example"));
        var program = await Site.Send(browser, address, "register", [("website", "x"), .. Typed("bot@firm.example")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Ana &lt;b&gt;", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.All([taken, again, program], response => Assert.Equal($"{address}?done=yes", Site.PlaceOf(response)));
        var rows = (await site.Services.GetRequiredService<RegistrationDesk>().Read(announced.Record, RegistrationShow.All, null, Actor.Staff("c", "C", [Roles.OutreachCoordinator]))).Value!.Rows;
        Assert.Equal(["Ana <b>"], rows.Select(row => row.Name));
        var file = await (await site.SignedIn("jonas.lindqvist@agency.example")).GetStringAsync($"/outreach/events/{-announced.Record}/registrations.csv");
        Assert.Contains("Ana <b>,,ana@firm.example,yes", file, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await (await site.SignedIn("marcus.bell@agency.example")).GetAsync($"/outreach/events/{-announced.Record}/registrations.csv")).StatusCode);
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_a_wrong_one_tells_nothing()
    {
        var announced = await site.Announce(65, registerBy: 60);
        Assert.True((await site.Services.GetRequiredService<EventRegistration>().Register(announced.Record, new("Bo", null, "bo@firm.example", "no", null), "en")).IsDone);
        var letter = (await site.Services.GetRequiredService<PassingMail>().Due(1_000, default)).Last(one => one.Recipient == "bo@firm.example");
        var link = new Uri(letter.Text.Split('\n').Single(line => line.Contains(EventMail.Path(""), StringComparison.Ordinal))).AbsolutePath;
        var browser = site.Browser();

        Assert.Contains("You have a seat", await browser.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Contains("You have a seat", await browser.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Contains("You are withdrawn", await (await Site.Send(browser, link, "withdraw")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync("/events/registration/nonsense")).StatusCode);
    }

    [Fact]
    public async Task Whoever_has_nothing_to_do_with_events_is_not_let_in()
    {
        Assert.NotEqual(HttpStatusCode.OK, (await (await site.SignedIn("rosa.delgado@agency.example")).GetAsync("/outreach")).StatusCode);
        Assert.Equal("/signin", Site.PlaceOf(await site.Browser().GetAsync("/outreach")).Split('?')[0]);
        Assert.Equal(HttpStatusCode.OK, (await (await site.SignedIn("jonas.lindqvist@agency.example")).GetAsync("/outreach")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await site.SignedIn("marcus.bell@agency.example")).GetAsync("/outreach")).StatusCode);
    }

    [Fact]
    public void A_form_has_words_for_all_it_asks_and_all_that_happens()
    {
        var words = site.Services.GetRequiredService<OutreachWords>();
        var view = new EventView(new OutreachEvent(), [], [], [], RegistrationCounts.None, false, false, false, [], [], [], site.Today);
        List<string> keys =
        [
            .. Enum.GetValues<EventAction>().SelectMany(action => EventForms.Asks(action, view, null, words).Select(ask => $"f.{ask.Field.Name}").Append($"act.{action}").Append($"lead.{action}")),
            .. Enum.GetValues<EventState>().Select(state => $"state.{state}"), .. EventKinds.List.Codes.Select(code => $"event_kind.{code}"), .. QuestionEnds.List.Codes.Select(code => $"question_end.{code}"),
        ];

        Assert.All(keys, key => Assert.NotEqual(key, words.Of(key)));
    }
}

/// <summary>A site with events in the hands of their coordinator.</summary>
public sealed class EventSite : Site
{
    private static readonly Actor Coordinator = Actor.Staff("coordinator", "Coordinator", [Roles.OutreachCoordinator]);

    public DateOnly Today => Services.GetRequiredService<AgencyTime>().Today;

    public Task<RecordDone> Plan(int ahead, int days = 1, int? registerBy = null) => Do(new PlanEvent
    {
        Event = new EventGiven
        {
            Title = "Trade <Day>",
            TitleSpanish = "Jornada <uno>",
            Kind = EventKinds.TradeDay,
            Purpose = "the secret purpose",
            Message = "the inner message",
            Summary = "Come and ask.",
            StartsOn = Today.AddDays(ahead),
            EndsOn = Today.AddDays(ahead + days - 1),
            RegisterBy = registerBy is { } last ? Today.AddDays(last) : null,
            StartsAt = new(9, 0),
            EndsAt = new(16, 0),
            Place = $"A hall; with, commas and {new string('w', 90)}",
        },
    });

    public async Task<RecordDone> Announce(int ahead, int days = 1, int? registerBy = null)
    {
        var planned = await Plan(ahead, days, registerBy);
        return await Do(new AnnounceEvent { Record = planned.Record, Version = planned.Version });
    }

    public async Task<EventView> Read(long record) => (await Services.GetRequiredService<OutreachQueries>().Read(record, Coordinator)).Value!;

    public async Task<RecordDone> Do<TCommand>(TCommand command)
        where TCommand : IRecordCommand
    {
        var done = await Services.GetRequiredService<RecordCommands>().Run(command, Coordinator);
        Assert.True(done.IsDone, string.Join(", ", done.Refusals));
        return done.Value;
    }
}
