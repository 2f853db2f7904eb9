using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The pages of the office's events, in their states.</summary>
internal static class EventScenes
{
    public static readonly IReadOnlyList<Scene> Public =
    [
        new("events", "/events") { Shows = ".event-list" },
        new("event, announced", "/events/{event announced}") { Shows = ".programme li" },
        new("event, cancelled", "/events/{event cancelled}") { Shows = ".note.warn" },
        new("event, to register refused", "/events/{event announced}/register") { Then = page => page.Locator("form:has(#name) button").ClickAsync(), Shows = ".error-summary" },
        new("event, no registration behind the link", "/events/registration/none") { Shows = "p[role=alert]" },
        new("event, not announced", "/events/{event planned}"),
    ];

    public static readonly IReadOnlyList<Scene> Staff =
    [
        new("events of the office", "/outreach") { Who = People.Coordinator, Shows = "[data-row]" },
        new("events, past, none", "/outreach?show=past") { Who = People.Analyst, Shows = ".state-box" },
        new("event, planned, with what it lacks", "/outreach/events/{event planned}") { Who = People.Coordinator, Shows = "#why-Announce" },
        new("event, a speaker refused", "/outreach/events/{event announced}") { Who = People.Coordinator, Then = RefuseSpeaker, Shows = "#ask-AddSpeaker .field-wrong" },
        new("event, a material refused", "/outreach/events/{event announced}") { Who = People.Coordinator, Then = RefuseMaterial, Shows = "#ask-material .field-wrong" },
        new("event, a session chosen", "/outreach/events/{event announced}") { Who = People.Representative, Then = ChooseSession, Shows = "#KeepSession-SessionTitle" },
        new("event, seen by an analyst", "/outreach/events/{event announced}") { Who = People.Analyst, Shows = "[data-session]" },
        new("registrations for an event", "/outreach/events/{event announced}/registrations") { Who = People.Coordinator, Then = page => page.GetByRole(AriaRole.Button, new() { Name = "Take out Quiet Guest" }).ClickAsync(), Shows = "[data-row] [role=group]" },
        new("registrations for an event on hold", "/outreach/events/{event on hold}/registrations") { Who = People.Coordinator, Shows = ".chip.err" },
        new("intake from a question of an event", "/desk/complaints/new?question={event question}") { Who = People.Analyst, Shows = ".note-line" },
        new("help on events and requests", "/outreach/help") { Who = People.Coordinator, Shows = "#requests-steps" },
        new("event, none", "/outreach/events/999") { Who = People.Coordinator, Shows = ".state-box.refused" },
        new("event, new, refused", "/outreach/events/new") { Who = People.Coordinator, Then = page => page.Locator(".committee-form button[type=submit]").ClickAsync(), Shows = ".committee-form .field-wrong" },
    ];

    private static async Task RefuseSpeaker(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a speaker", Exact = true }).ClickAsync();
        await page.Locator("#ask-AddSpeaker button[type=submit]").ClickAsync();
    }

    private static async Task RefuseMaterial(IPage page)
    {
        await page.Locator("details:has(#ask-material) summary").ClickAsync();
        await page.Locator("#ask-material button[type=submit]").ClickAsync();
    }

    private static async Task ChooseSession(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Add or change a session", Exact = true }).ClickAsync();
        await page.Locator("#which-session").SelectOptionAsync(new SelectOptionValue { Index = 1 });
    }
}
