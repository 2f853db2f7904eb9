using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>An event on its way from the coordinator's plan to the after-action report, seen by somebody from outside.</summary>
[Collection(OnStage.Name)]
public sealed class EventTests(Stage stage)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 30_000 };

    [BrowserFact]
    public async Task An_event_is_planned_its_programme_made_announced_held_and_reported()
    {
        await stage.Seeds();
        var today = stage.Services.GetRequiredService<AgencyTime>().Today;
        await using var coordinator = await stage.Visitor();
        var page = coordinator.Page;
        await coordinator.SignInAs(Roles.OutreachCoordinator);
        await coordinator.Go("/outreach/events/new");
        await Fill(page, "plan", ("Title", "The journey's webinar"), ("Purpose", "To be known"), ("Message", "Ask early"), ("StartsOn", Iso(today)), ("StartsAt", "00:00"), ("EndsAt", "23:59"));
        await page.Locator("#ask-plan button[type=submit]").ClickAsync();

        // It cannot be announced before the public would know what and where.
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Announce it", Exact = true })).ToBeDisabledAsync(new() { Timeout = 30_000 });
        var address = new Uri(page.Url).AbsolutePath;
        await Act(page, "Change the event", "Change", ("OnlineAddress", "https://agency.example/journey"), ("Summary", "Come and ask."));
        await Act(page, "Add or change a session", "KeepSession", ("SessionTitle", "First hour"), ("SessionStartsAt", "09:00"), ("SessionEndsAt", "10:00"));
        await Act(page, "Add or change a session", "KeepSession", ("SessionTitle", "Same hour"), ("SessionStartsAt", "09:30"), ("SessionEndsAt", "10:30"));
        await Speak(page, "First hour");
        await Expect(page.Locator("#ask-AddSpeaker")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Speak(page, "Same hour");
        await Expect(page.Locator("#ask-AddSpeaker .field-wrong")).ToContainTextAsync("Journey Speaker speaks in \"First hour\"", new() { Timeout = 30_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Announce it", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Announced on")).ToBeVisibleAsync(Patient);

        await using var outside = await stage.Visitor();
        await outside.Go("/events");
        await outside.Page.GetByRole(AriaRole.Link, new() { Name = "The journey's webinar" }).ClickAsync();
        await Expect(outside.Page.Locator(".programme").GetByText("Journey Speaker")).ToBeVisibleAsync(Patient);

        await Act(page, "Record that it was held", "Hold", ("Attended", "12"));
        await Act(page, "Write the after-action report", "Report", ("Attended", "12"), ("AttendedSmall", "9"), ("AfterAction", "The journey was made."));
        await Expect(page.GetByText("9 of them (75 %)")).ToBeVisibleAsync(Patient);
        await outside.Go(address.Replace("/outreach/", "/", StringComparison.Ordinal));
        await Expect(outside.Page.GetByText("This event is over.")).ToBeVisibleAsync(Patient);
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
        await Expect(page.Locator($"#ask-{form}")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
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
