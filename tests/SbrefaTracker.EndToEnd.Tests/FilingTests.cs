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
        await FilingForm.GoTo(page, "story");
        await FilingForm.Answer(page, ("subject", ""));
        await FilingForm.Next(page);

        Assert.Equal(FilingForm.Narrative, await page.Locator("#narrative").InputValueAsync());
        await page.Locator("a[href='#subject']").ClickAsync();
        await FilingForm.FillIn(page);
        await FilingForm.Send(page);
        var (reference, key) = await FilingForm.Receipt(page);

        Assert.Matches("^RF-[0-9]{4}-[0-9]{5,}$", reference);
        Assert.Matches("^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$", key);
    }

    [BrowserFact]
    public async Task Goes_on_in_a_second_browser_in_spanish_and_by_phone()
    {
        await using var first = await stage.Visitor(withScript: false);
        await FilingForm.GoTo(first.Page, "entity");
        await first.Page.Locator("button[value=later]").ClickAsync();
        var link = (await first.Page.Locator("code.said").InnerTextAsync()).Trim();

        await using var second = await stage.Visitor(withScript: false, width: 375);
        await second.Page.GotoAsync(new Uri(link).AbsolutePath + "?lang=es");
        await FilingForm.FillIn(second.Page);
        Assert.Contains(FilingForm.Narrative, await second.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await FilingForm.Send(second.Page);
        var (reference, _) = await FilingForm.Receipt(second.Page);

        Assert.StartsWith("RF-", reference, StringComparison.Ordinal);
        Assert.Contains("clave", await second.Page.Locator("main").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A file goes along, with and without script, and is there when the complaint is followed.</summary>
    [BrowserTheory]
    [InlineData(true, 1280, "en-US")]
    [InlineData(false, 375, "es-US")]
    public async Task Takes_evidence_along(bool withScript, int width, string language)
    {
        await using var visitor = await stage.Visitor(withScript, width, language);
        var page = visitor.Page;
        await FilingForm.GoTo(page, "evidence");
        await FilingForm.Enclose(page, "notice.pdf", [.. "%PDF-1.7\n"u8, .. new byte[200_000]]);
        Assert.Contains("notice.pdf", await page.Locator(".files").InnerTextAsync(), StringComparison.Ordinal);
        await FilingForm.FillIn(page);
        await FilingForm.Send(page);
        var (reference, key) = await FilingForm.Receipt(page);

        await page.GotoAsync("/track");
        await page.Locator("#reference").FillAsync(reference);
        await page.Locator("#key").FillAsync(key);
        await page.Locator("form:has(#key) button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/track/complaint");

        Assert.Contains("notice.pdf", await page.Locator("#papers, .files").Last.InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>From the home page to the receipt: links, choices by arrow and space, a refusal that takes the focus, a step back.</summary>
    [BrowserFact]
    public async Task Needs_nothing_but_a_keyboard()
    {
        await using var visitor = await stage.Visitor();
        var page = visitor.Page;
        await page.GotoAsync("/");
        await Press(page, "main a[href=\"/file\"]", "**/file");
        await Press(page, "form.file-form button[type=submit]", "**/action");
        await Press(page, "button.big[value=next]", "**/action");
        await page.Locator(".error-summary").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('.error-summary') !== null"));
        await TabUntil(page, "document.activeElement?.matches('.error-summary a')");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("action_type", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.TypeAsync("Pen");
        await Type(page, "office", "Laredo");
        foreach (var next in new[] { "before", "deadlines", "happened", "story" })
        {
            await Press(page, "button.big[value=next]", $"**/{next}");
        }

        await Type(page, "subject", FilingForm.Subject);
        await Type(page, "narrative", "By keyboard alone.");
        await page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal("subject", await page.EvaluateAsync<string>("document.activeElement.id"));
        foreach (var next in new[] { "treatment", "evidence", "entity" })
        {
            await Press(page, "button.big[value=next]", $"**/{next}");
        }

        await Type(page, "entity_name", "Harbor Light Imports");
        foreach (var next in new[] { "size", "writer", "sharing" })
        {
            await Press(page, "button.big[value=next]", $"**/{next}");
        }

        await TabUntil(page, "document.activeElement?.name === 'confidentiality'");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowDown");
        var chosen = await page.EvaluateAsync<string>("document.querySelector('[name=confidentiality]:checked').value");
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.NotEqual(chosen, await page.EvaluateAsync<string>("document.querySelector('[name=confidentiality]:checked').value"));
        foreach (var next in new[] { "contact", "publish", "check" })
        {
            await Press(page, "button.big[value=next]", $"**/{next}");
        }

        await Press(page, "form.send button[type=submit]", "**/file/receipt*");
        var (reference, _) = await FilingForm.Receipt(page);
        Assert.StartsWith("RF-", reference, StringComparison.Ordinal);
    }

    private static async Task Type(IPage page, string id, string text)
    {
        await TabUntil(page, $"document.activeElement?.id === '{id}'");
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task Press(IPage page, string selector, string address)
    {
        await TabUntil(page, $"document.activeElement?.matches('{selector}')");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address);
    }

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
