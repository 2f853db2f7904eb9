using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The pages of the advisory committee, in their states.</summary>
internal static class CommitteeScenes
{
    public static readonly IReadOnlyList<Scene> Public =
    [
        new("committee of the trade", "/committee-of-the-trade") { Shows = "#members" },
        new("recommendations of the committee", "/committee-of-the-trade/recommendations") { Shows = ".tag" },
        new("recommendation of the committee", "/committee-of-the-trade/recommendations/010001") { Shows = ".tag" },
        new("meeting, to register refused", "/committee-of-the-trade/meetings/{meeting announced}/take-part") { Then = page => page.Locator("form:has(#r_name) button").ClickAsync(), Shows = ".error-summary" },
        new("meeting, a place given back, refused", "/committee-of-the-trade/meetings/{meeting announced}/take-part?back=nothing") { Then = page => page.Locator("form:has([name=back]) button").ClickAsync(), Shows = ".error-summary" },
        new("meeting, announced", "/committee-of-the-trade/meetings/{meeting announced}") { Shows = ".said" },
        new("meeting, moved", "/committee-of-the-trade/meetings/{meeting moved}") { Shows = ".note.warn" },
        new("meeting, moved, a place given back, refused", "/committee-of-the-trade/meetings/{meeting moved}/take-part?back=nothing") { Then = page => page.Locator("form:has([name=back]) button").ClickAsync(), Shows = ".error-summary" },
        new("meeting, not announced", "/committee-of-the-trade/meetings/{meeting gap}"),
    ];

    public static readonly IReadOnlyList<Scene> Staff =
    [
        new("committee", "/committee") { Who = People.Officer, Then = Unfold, Shows = "[data-due=notice]" },
        new("committee, a term refused", "/committee") { Who = People.Officer, Then = page => Refuse(page, "Give a term"), Shows = ".committee-form .field-wrong" },
        new("committee, a review refused", "/committee") { Who = People.Officer, Then = page => Refuse(page, "Record costs and review"), Shows = ".committee-form .field-wrong" },
        new("meeting, with a gap in its notice", "/committee/meetings/{meeting gap}") { Who = People.Representative, Then = Unfold, Shows = "[data-missing=accommodation]" },
        new("meeting, held", "/committee/meetings/{meeting held}") { Who = People.Officer, Then = page => Refuse(page, "Write the minutes"), Shows = ".committee-form .field-wrong" },
        new("meeting, a statement withheld without a reason", "/committee/meetings/{meeting held}") { Who = People.Officer, Then = Withhold, Shows = "[data-statement] [role=alert]" },
        new("meeting, a paper refused", "/committee/meetings/{meeting announced}") { Who = People.Officer, Then = PostNothing, Shows = "#ask-paper .field-wrong" },
        new("help on the committee", "/committee/help") { Who = People.Officer, Shows = "#meetings-steps" },
        new("meeting, none", "/committee/meetings/999") { Who = People.Officer, Shows = ".state-box.refused" },
        new("meeting, new, refused", "/committee/meetings/new") { Who = People.Officer, Then = page => page.Locator(".committee-form button[type=submit]").ClickAsync(), Shows = ".committee-form .field-wrong" },
        new("recommendations", "/committee/recommendations") { Who = People.Officer, Shows = "[data-row]" },
        new("recommendation", "/committee/recommendations/010001") { Who = People.Officer, Then = page => Refuse(page, "The agency does not accept"), Shows = ".committee-form .field-wrong" },
        new("recommendation, new, refused", "/committee/recommendations/new") { Who = People.Representative, Then = page => page.Locator(".committee-form button[type=submit]").ClickAsync(), Shows = ".committee-form .field-wrong" },
        new("recommendations, import", "/committee/recommendations/import") { Who = People.Officer, Then = Choose, Shows = ".office-form .tbl" },
        new("notice, draft", "/committee/meetings/{meeting gap}/notice") { Who = People.Officer, Shows = ".notice-gap" },
    ];

    private static async Task Refuse(IPage page, string act)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
        await page.Locator(".committee-form:not(#ask-paper) button[type=submit]").ClickAsync();
    }

    private static async Task PostNothing(IPage page)
    {
        await page.Locator("summary:has-text('Post a material')").ClickAsync();
        await page.Locator("#ask-paper button[type=submit]").ClickAsync();
    }

    private static async Task Withhold(IPage page)
    {
        await page.Locator("[data-statement] summary").First.ClickAsync();
        await page.Locator("[data-statement] input[value=withheld]").First.CheckAsync();
        await page.Locator("[data-statement] button[type=submit]").First.ClickAsync();
    }

    private static Task Choose(IPage page) => page.Choose("#recommendation-file", new FilePayload
    {
        Name = "list.csv",
        MimeType = "text/csv",
        Buffer = System.Text.Encoding.UTF8.GetBytes("number,term,text,status\n010009,16,The committee recommends a page that says when.,passed\n"),
    });

    private static async Task Unfold(IPage page) => await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
}
