using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The pages of the advisory committee, in their states.</summary>
internal static class CommitteeScenes
{
    public static readonly IReadOnlyList<Scene> Public =
    [
        new("committee of the trade", "/committee-of-the-trade") { Shows = "#members" },
        new("meeting, announced", "/committee-of-the-trade/meetings/{meeting announced}") { Shows = ".said" },
        new("meeting, not announced", "/committee-of-the-trade/meetings/{meeting gap}"),
    ];

    public static readonly IReadOnlyList<Scene> Staff =
    [
        new("committee", "/committee") { Who = People.Officer, Then = Unfold, Shows = "[data-due=notice]" },
        new("committee, a term refused", "/committee") { Who = People.Officer, Then = page => Refuse(page, "Give a term"), Shows = ".committee-form .field-wrong" },
        new("meeting, with a gap in its notice", "/committee/meetings/{meeting gap}") { Who = People.Representative, Then = Unfold, Shows = "[data-missing=accommodation]" },
        new("meeting, held", "/committee/meetings/{meeting held}") { Who = People.Officer, Then = page => Refuse(page, "Write the minutes"), Shows = ".committee-form .field-wrong" },
        new("meeting, none", "/committee/meetings/999") { Who = People.Officer, Shows = ".state-box.refused" },
        new("meeting, new, refused", "/committee/meetings/new") { Who = People.Officer, Then = page => page.Locator(".committee-form button[type=submit]").ClickAsync(), Shows = ".committee-form .field-wrong" },
        new("notice, draft", "/committee/meetings/{meeting gap}/notice") { Who = People.Officer, Shows = ".notice-gap" },
    ];

    private static async Task Refuse(IPage page, string act)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
        await page.Locator(".committee-form button[type=submit]").ClickAsync();
    }

    private static async Task Unfold(IPage page) => await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
}
