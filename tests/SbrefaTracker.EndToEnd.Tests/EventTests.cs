using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>An event on its way from the coordinator's plan to the after-action report, with somebody from outside who registers and withdraws.</summary>
[Collection(OnStage.Name)]
public sealed class EventTests(Stage stage)
{
    [BrowserFact]
    public async Task An_event_is_planned_announced_a_visitor_registers_and_withdraws_and_it_is_held_and_reported()
    {
        await stage.Seeds();
        var today = await stage.Today();
        await using var coordinator = await stage.Visitor();
        var page = coordinator.Page;
        await coordinator.SignInAs(Roles.OutreachCoordinator);
        await coordinator.Go("/outreach/events/new");
        await Fill(page, "plan", ("Title", "The journey's webinar"), ("Purpose", "To be known"), ("Message", "Ask early"), ("StartsOn", Iso(today)), ("StartsAt", "00:00"), ("EndsAt", "23:59"));
        await page.Locator("#ask-plan button[type=submit]").ClickAsync();

        // It cannot be announced before the public would know what and where.
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Announce it", Exact = true })).ToBeDisabledAsync();
        var address = new Uri(page.Url).AbsolutePath;
        await Act(page, "Change the event", "Change", ("OnlineAddress", "https://agency.example/journey"), ("Summary", "Come and ask."), ("RegisterBy", Iso(today)), ("Capacity", "1"));
        await Act(page, "Add or change a session", "KeepSession", ("SessionTitle", "First hour"), ("SessionStartsAt", "09:00"), ("SessionEndsAt", "10:00"));
        await Act(page, "Add or change a session", "KeepSession", ("SessionTitle", "Same hour"), ("SessionStartsAt", "09:30"), ("SessionEndsAt", "10:30"));
        await Speak(page, "First hour");
        await Expect(page.Locator("#ask-AddSpeaker")).ToHaveCountAsync(0);
        await Speak(page, "Same hour");
        await Expect(page.Locator("#ask-AddSpeaker .field-wrong")).ToContainTextAsync("Journey Speaker speaks in \"First hour\"");
        await page.GetByRole(AriaRole.Button, new() { Name = "Announce it", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Announced on")).ToBeVisibleAsync();

        // Everything for the public works without script.
        await using var outside = await stage.Visitor(withScript: false);
        await outside.Go("/events");
        await outside.Page.GetByRole(AriaRole.Link, new() { Name = "The journey's webinar" }).ClickAsync();
        await Expect(outside.Page.Locator(".programme").GetByText("Journey Speaker")).ToBeVisibleAsync();

        await Register(outside, "First Guest", "first@visitor.example");
        await outside.Go(address.Replace("/outreach/", "/", StringComparison.Ordinal));
        await Expect(outside.Page.GetByText("All seats are taken")).ToBeVisibleAsync();
        await Register(outside, "Second Guest", "second@visitor.example");
        await outside.Page.GotoAsync(await LinkOf("first@visitor.example"));
        await outside.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        await Expect(outside.Page.GetByRole(AriaRole.Heading, new() { Name = "You are withdrawn" })).ToBeVisibleAsync();
        await coordinator.Go($"{address}/registrations");
        var second = page.Locator("[data-row]:has-text('Second Guest')");
        await Expect(second.Locator(".chip.ok")).ToBeVisibleAsync();
        await second.GetByLabel("was there: Second Guest").CheckAsync();
        await Expect(page.GetByText("1 marked as there, 1 of them from a small business, as they said.")).ToBeVisibleAsync();
        await Expect(second.GetByLabel("was there: Second Guest")).ToBeFocusedAsync();

        await coordinator.Go(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Record that it was held", Exact = true }).ClickAsync();
        await Expect(page.Locator("#Hold-Attended")).ToHaveValueAsync("1");
        await Fill(page, "Hold", ("Attended", "12"));
        await page.Locator("#ask-Hold button[type=submit]").ClickAsync();
        await Expect(page.Locator("#ask-Hold")).ToHaveCountAsync(0);
        await Act(page, "Write the after-action report", "Report", ("Attended", "12"), ("AttendedSmall", "9"), ("AfterAction", "The journey was made."));
        await Expect(page.GetByText("9 of them (75 %)")).ToBeVisibleAsync();
        await outside.Go(address.Replace("/outreach/", "/", StringComparison.Ordinal));
        await Expect(outside.Page.GetByText("This event is over.")).ToBeVisibleAsync();
    }

    private static async Task Register(Visitor visitor, string name, string email)
    {
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Register", Exact = true }).ClickAsync();
        await visitor.Page.Locator("#name").FillAsync(name);
        await visitor.Page.Locator("#email").FillAsync(email);
        await visitor.Page.Locator("#small").CheckAsync();
        await visitor.Page.Locator("form:has(#name) button").ClickAsync();
        await Expect(visitor.Page.Locator(".note.good")).ToBeVisibleAsync();
    }

    // The message waits, because no mail server is set: its link leads to the registration.
    private async Task<string> LinkOf(string email)
    {
        var letter = (await stage.Services.GetRequiredService<PassingMail>().Due(1_000, default)).Last(one => one.Recipient == email);
        return new Uri(letter.Text.Split('\n').Single(line => line.Contains(EventMail.Path(""), StringComparison.Ordinal))).AbsolutePath;
    }

    private static async Task Speak(IPage page, string session)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a speaker", Exact = true }).ClickAsync();
        await page.Locator("#AddSpeaker-SessionId").SelectOptionAsync(new SelectOptionValue { Label = session });
        await Fill(page, "AddSpeaker", ("Speaker", "Journey Speaker"), ("Component", "Office of Trade"));
        await page.Locator("#ask-AddSpeaker button[type=submit]").ClickAsync();
    }

    private static async Task Act(IPage page, string button, string form, params (string Field, string Value)[] given)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Fill(page, form, given);
        await page.Locator($"#ask-{form} button[type=submit]").ClickAsync();
        await Expect(page.Locator($"#ask-{form}")).ToHaveCountAsync(0);
    }

    private static async Task Fill(IPage page, string form, params (string Field, string Value)[] given)
    {
        foreach (var (field, value) in given)
        {
            await page.Locator($"#{form}-{field}").FillAsync(value);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
