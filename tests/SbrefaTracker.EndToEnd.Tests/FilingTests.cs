using Microsoft.Playwright;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.EndToEnd.Tests;

[Collection(OnStage.Name)]
public sealed class FilingTests(Stage stage)
{
    [BrowserFact]
    public async Task Works_without_script_and_loses_nothing_on_an_error()
    {
        await using var visitor = await stage.Visitor(withScript: false, width: 375);
        var page = visitor.Page;
        await page.GotoAsync("/file");
        await FilingForm.FillIn(page);
        await page.Locator("#subject").FillAsync("");
        await FilingForm.Send(page);

        Assert.Equal("The summary was one day late because the portal was down.", await page.Locator("#narrative").InputValueAsync());
        await page.Locator("a[href='#subject']").ClickAsync();
        await page.Locator("#subject").FillAsync(FilingForm.Subject);
        await FilingForm.Send(page);
        var (reference, key) = await FilingForm.Receipt(page);

        Assert.Matches("^RF-[0-9]{4}-[0-9]{5,}$", reference);
        Assert.Matches("^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$", key);
    }

    [BrowserFact]
    public async Task Needs_nothing_but_a_keyboard()
    {
        await using var visitor = await stage.Visitor();
        var page = visitor.Page;
        await page.GotoAsync("/file");
        await Reach(page, "action_type");
        await page.Keyboard.TypeAsync("Pen");
        await Reach(page, "office");
        await page.Keyboard.TypeAsync("Laredo");
        await Reach(page, "subject");
        await page.Keyboard.TypeAsync(FilingForm.Subject);
        await Reach(page, "narrative");
        await page.Keyboard.TypeAsync("By keyboard alone.");
        await Reach(page, "entity_name");
        await page.Keyboard.TypeAsync("Harbor Light Imports");
        await ReachSubmit(page);
        await page.Keyboard.PressAsync("Enter");

        var (reference, _) = await FilingForm.Receipt(page);
        Assert.StartsWith("RF-", reference, StringComparison.Ordinal);
    }

    private static Task Reach(IPage page, string id) => TabUntil(page, $"document.activeElement?.id === '{id}'");

    private static Task ReachSubmit(IPage page) => TabUntil(page, "document.activeElement?.matches('form.file-form button[type=submit]')");

    private static async Task TabUntil(IPage page, string condition)
    {
        for (var presses = 0; presses < 120; presses++)
        {
            if (await page.EvaluateAsync<bool?>(condition) == true)
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard never came to where {condition}");
    }
}
