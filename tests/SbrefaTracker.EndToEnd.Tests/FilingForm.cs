using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The form for filing, as somebody fills it in.</summary>
internal static class FilingForm
{
    public const string Office = "2304";
    public const string Subject = "Penalty for a late entry summary";

    public static async Task FillIn(IPage page, string confidentiality = "full")
    {
        await page.Locator("#action_type").SelectOptionAsync("PEN");
        await page.Locator("#office").SelectOptionAsync(Office);
        await page.Locator("#subject").FillAsync(Subject);
        await page.Locator("#narrative").FillAsync("The summary was one day late because the portal was down.");
        await page.Locator("#entity_name").FillAsync("Harbor Light Imports, a made-up company");
        await page.Locator($"input[name=confidentiality][value={confidentiality}]").CheckAsync();
    }

    public static Task Send(IPage page) => page.Locator("form.file-form button[type=submit]").ClickAsync();

    /// <summary>Reference and tracking key from the receipt.</summary>
    public static async Task<(string Reference, string Key)> Receipt(IPage page)
    {
        await page.WaitForURLAsync("**/file/receipt*");
        var codes = page.Locator(".twokeys dd.code");
        return (await codes.Nth(0).InnerTextAsync(), await codes.Nth(1).InnerTextAsync());
    }
}
