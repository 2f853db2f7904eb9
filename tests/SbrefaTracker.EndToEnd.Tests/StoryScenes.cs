using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The pages for staff on which stories are scrubbed, published and chosen for the report.</summary>
internal static class StoryScenes
{
    public static readonly IReadOnlyList<Scene> All =
    [
        new("stories to publish", "/desk/narratives") { Who = People.Analyst, Shows = "table" },
        new("stories to publish, refused", "/desk/narratives") { Who = People.Commissioner, Shows = ".state-box.refused" },
        new("story, to be scrubbed", "/desk/complaints/{story}/narrative") { Who = People.Representative, Shows = ".scrub-form textarea" },
        new("story, sent back without a word", "/desk/complaints/{waiting story}/narrative") { Who = People.Representative, Then = SendBackNothing, Shows = ".send-back [role=alert]" },
        new("stories for the report", "/audit/stories/{year}") { Who = People.Auditor, Then = page => page.Locator(".story-form button[type=submit]").ClickAsync(), Shows = ".story-form .field-wrong" },
        new("stories of no year", "/audit/stories/1990") { Who = People.Auditor, Shows = ".state-box.refused" },
    ];

    private static async Task SendBackNothing(IPage page)
    {
        await page.Locator(".offers-list button[aria-expanded]").Nth(1).ClickAsync();
        await page.Locator(".send-back button[type=submit]").ClickAsync();
    }
}
