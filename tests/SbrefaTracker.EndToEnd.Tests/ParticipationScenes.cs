using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The pages of requests to take part, in their states.</summary>
internal static class ParticipationScenes
{
    public static readonly IReadOnlyList<Scene> Public =
    [
        new("speaker, asked for", "/request-a-speaker") { Shows = "#Organization" },
        new("speaker, asked for, refused", "/request-a-speaker") { Then = page => page.Locator("form:has(#Organization) button").ClickAsync(), Shows = ".error-summary" },
        new("speaker, receipt", "/request-a-speaker?sent=PR-2026-00001") { Shows = ".note.good" },
    ];

    public static readonly IReadOnlyList<Scene> Staff =
    [
        new("requests", "/outreach/requests") { Who = People.Coordinator, Shows = "[data-row]" },
        new("requests, none ended", "/outreach/requests?show=ended") { Who = People.Coordinator, Shows = ".state-box" },
        new("request, new, refused", "/outreach/requests/new") { Who = People.Coordinator, Then = page => page.Locator("#ask-request button[type=submit]").ClickAsync(), Shows = "#ask-request .field-wrong" },
        new("request, in vetting", "/outreach/requests/{request in vetting}") { Who = People.Representative, Then = page => Refuse(page, "Decline"), Shows = ".committee-form .field-wrong" },
        new("request, its letter", "/outreach/requests/{request approved}") { Who = People.Coordinator, Then = page => Open(page, "Write the letter that confirms"), Shows = ".letter-box" },
        new("request, briefed", "/outreach/requests/{request briefed}") { Who = People.Analyst, Then = Unfold, Shows = "[data-briefing]" },
        new("request, what was asked there", "/outreach/requests/{request held}") { Who = People.Coordinator, Then = page => Open(page, "Say what became of a question"), Shows = "[data-question] .chip.warn" },
        new("request, none", "/outreach/requests/999999") { Who = People.Coordinator, Shows = ".state-box.refused" },
        new("briefing pack", "/outreach/requests/{request briefed}/briefing") { Who = People.Representative, Shows = ".notice-paper" },
        new("briefing pack, none", "/outreach/requests/{request approved}/briefing") { Who = People.Representative, Shows = ".state-box" },
        new("request referred, refused", "/office/refer") { Who = People.Liaison, Then = page => page.Locator("#ask-refer button[type=submit]").ClickAsync(), Shows = "#ask-refer .field-wrong" },
    ];

    private static Task Open(IPage page, string act) => page.GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();

    private static async Task Refuse(IPage page, string act)
    {
        await Open(page, act);
        await page.Locator(".offers-list ~ .committee-form button[type=submit]").ClickAsync();
    }

    private static async Task Unfold(IPage page) => await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
}
