using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The pages of those who write and review what the trade is told.</summary>
internal static class GuidanceScenes
{
    public static readonly IReadOnlyList<Scene> All =
    [
        new("bulletins of staff", "/guidance/bulletins") { Who = People.PolicyOwner, Shows = ".tbl" },
        new("bulletin, refused", "/guidance/bulletins/new") { Who = People.PolicyOwner, Then = page => Send(page, ".bulletin-form"), Shows = ".bulletin-form .field-wrong" },
        new("bulletin, compared", "/guidance/bulletins/{bulletin}") { Who = People.PolicyOwner, Then = page => page.Locator("#act-ChooseChannels").ClickAsync(), Shows = ".told" },
        new("bulletin, a correction prepared", "/guidance/bulletins/{bulletin corrected}") { Who = People.PolicyOwner, Then = page => page.Locator("#act-PrepareCorrection").ClickAsync(), Shows = ".correction" },
        new("bulletin, none", "/guidance/bulletins/999") { Who = People.PolicyOwner, Shows = ".state-box.refused" },
        new("bulletins for an office", "/office/bulletins") { Who = People.Liaison, Then = page => Send(page, ".asked-bulletin"), Shows = ".asked-bulletin .refusal" },
        new("bulletins for an office, none", "/office/bulletins") { Who = People.IdleLiaison, Shows = ".state-box" },
        new("guides, one refused", "/guidance/guides") { Who = People.PolicyOwner, Then = KeepNoGuide, Shows = ".guide-form .field-wrong" },
        new("what the trade is told", "/guidance") { Who = People.PolicyOwner, Shows = ".tbl" },
        new("answers, none in review", "/guidance/answers?show=review") { Who = People.Analyst, Shows = ".state-box" },
        new("answer, written otherwise", "/guidance/answers/1") { Who = People.PolicyOwner, Then = page => page.Locator("details.begin-from > summary").First.ClickAsync(), Shows = ".answer-form" },
        new("answer, confirmed", "/guidance/answers/1") { Who = People.PolicyOwner, Then = page => page.Locator(".offers-list button[aria-expanded]").First.ClickAsync(), Shows = "#act-review" },
        new("answer, a new one refused", "/guidance/answers/new") { Who = People.Analyst, Then = page => Send(page, ".answer-form"), Shows = ".answer-form .field-wrong" },
        new("informal guidance, refused", "/guidance/log") { Who = People.Analyst, Then = LogNothing, Shows = ".guidance-form .field-wrong" },
        new("informal guidance, for the report", "/audit/guidance/2026") { Who = People.Auditor, Shows = ".tbl" },
        new("help on what the trade is told", "/guidance/help") { Who = People.PolicyOwner, Shows = "#bulletins-steps" },
        new("answer, none", "/guidance/answers/999") { Who = People.PolicyOwner, Shows = ".state-box.refused" },
    ];

    private static Task Send(IPage page, string form) => page.Locator($"{form} button[type=submit]").ClickAsync();

    private static async Task LogNothing(IPage page)
    {
        await page.Locator("details.begin-from > summary").First.ClickAsync();
        await Send(page, ".guidance-form");
    }

    private static async Task KeepNoGuide(IPage page)
    {
        await page.Locator(".row .btn.pri").First.ClickAsync();
        await Send(page, ".guide-form");
    }
}
