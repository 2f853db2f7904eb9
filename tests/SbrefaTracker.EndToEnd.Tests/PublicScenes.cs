using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The pages for everybody, in their states.</summary>
internal static class PublicScenes
{
    public static readonly IReadOnlyList<Scene> All =
    [
        new("home", "/"),
        new("file", "/file") { Shows = ".file-form" },
        new("file refused", "/file") { Then = FilingForm.Send, Shows = ".error-summary" },
        new("receipt", "/file/receipt") { Before = File, Shows = ".twokeys" },
        new("receipt gone", "/file/receipt"),
        new("track", "/track") { Shows = "#key" },
        new("track refused", "/track") { Then = page => Open(page, "RF-2026-00001", "wrong"), Shows = ".error-summary" },
        new("track without a key", "/track") { Then = page => Open(page, "", ""), Shows = ".error-summary" },
        new("tracked, just filed", "/track/complaint") { Before = Tracking("received"), Shows = ".status" },
        new("tracked, waiting for the filer", "/track/complaint") { Before = Tracking("incomplete"), Shows = "#text" },
        new("tracked, supply refused", "/track/complaint") { Before = Tracking("incomplete"), Then = Supply, Shows = ".error-summary" },
        new("tracked, with an office", "/track/complaint") { Before = Tracking("asked"), Then = Unfold, Shows = "#asked" },
        new("tracked, answered", "/track/complaint") { Before = Tracking("closed"), Then = Unfold, Shows = ".letter" },
        new("offices", "/offices"),
        new("offices of a state", "/offices?state=TX"),
        new("no office", "/offices?q=nowhere-at-all"),
        new("answers", "/answers"),
        new("answers found", "/answers?q=penalty"),
        new("no answer", "/answers?q=nothing-at-all"),
        new("answer", "/answers/penalty-notice"),
        new("answer missing", "/answers/nothing-at-all"),
        new("deadlines", "/deadlines"),
        new("deadline", "/deadlines?from=2026-03-06&days=30&unit=business"),
        new("deadline refused", "/deadlines?from=soon&days=many") { Shows = ".error-summary" },
        new("data", "/data"),
        new("privacy", "/privacy"),
        new("accessibility", "/accessibility"),
        new("security", "/security"),
        new("not found", "/not-found"),
        new("nowhere", "/nowhere/at/all"),
        new("too many", "/problem/429"),
        new("broken", "/problem/500"),
    ];

    private static async Task File(IPage page, Seeds seeds)
    {
        await page.GotoAsync("/file");
        await FilingForm.FillIn(page);
        await FilingForm.Send(page);
        await FilingForm.Receipt(page);
    }

    private static Func<IPage, Seeds, Task> Tracking(string name) => async (page, seeds) =>
    {
        await page.GotoAsync("/track");
        await Open(page, seeds.Of(name).Reference, seeds.Of(name).Key);
        await page.WaitForURLAsync("**/track/complaint");
    };

    private static async Task Open(IPage page, string reference, string key)
    {
        await page.Locator("#reference").FillAsync(reference);
        await page.Locator("#key").FillAsync(key);
        await page.Locator("form:has(#key) button[type=submit]").ClickAsync();
    }

    private static Task Supply(IPage page) => page.Locator("form:has(#text) button[type=submit]").ClickAsync();

    private static async Task Unfold(IPage page) => await page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => { details.open = true; })");
}
