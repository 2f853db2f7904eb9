using Microsoft.Playwright;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A connection that drops while somebody writes, and comes back.</summary>
[Collection(OnStage.Name)]
public sealed class ConnectionTests(Stage stage)
{
    [BrowserFact]
    public async Task What_is_typed_before_and_while_the_connection_is_lost_reaches_the_server_when_it_is_back()
    {
        var seeds = await stage.Seeds();
        var reference = await seeds.File("cut off");
        await seeds.Do(People.Analyst, "cut off", (name, version) => new CompleteComplaint { Reference = name, Version = version });
        await using var analyst = await stage.Visitor();
        var page = analyst.Page;
        await analyst.SignInAs(Roles.Analyst);
        var line = await Line.Of(page);
        await analyst.Go($"/desk/complaints/{reference}?do=DraftResponse");
        await page.Locator("#f-DraftResponse-IsFinal").SelectOptionAsync("interim");
        var (response, note) = (page.Locator("#f-DraftResponse-Text"), page.Locator("#quick-note"));
        await response.FillAsync("Heard");
        await note.FillAsync("Called");
        await page.EvaluateAsync("document.body.dataset.before = 'yes'");

        line.Deafen();
        await Append(response, " into the silence");
        await Append(note, " twice");
        await line.Cut();
        var told = page.Locator("#components-reconnect-modal");
        await Expect(told).ToBeVisibleAsync();

        // The words go on; what only a server can do waits, and loses nothing.
        await Append(response, ", and while it was down.");
        await page.Locator("#act button[type=submit]").ClickAsync();
        await page.Locator("#act header a").ClickAsync();
        await Append(note, ", nobody there.");
        await Expect(told).ToBeVisibleAsync();
        line.Mend();
        await Expect(told).ToBeHiddenAsync();

        await page.Locator("#act button[type=submit]").ClickAsync();
        await Expect(page.Locator("#act")).ToHaveCountAsync(0);
        await Expect(page.Locator("main")).ToContainTextAsync("Heard into the silence, and while it was down.");
        await Expect(note).ToHaveValueAsync("Called twice, nobody there.");
        await note.PressAsync("Control+Enter");
        await Expect(page.Locator("main .prose, main li, main article").Filter(new() { HasText = "Called twice, nobody there." }).First).ToBeVisibleAsync();

        // It was one page all the time, and not one that was loaded anew.
        await Expect(page.Locator("body[data-before]")).ToBeAttachedAsync();
    }

    /// <summary>The framework takes up no connection that was never there, and says so in the console alone.</summary>
    [BrowserFact]
    public async Task A_page_whose_first_connection_fails_says_so_and_works_once_the_server_answers()
    {
        await using var analyst = await stage.Visitor();
        var page = analyst.Page;
        await analyst.SignInAs(Roles.Analyst);
        var line = await Line.Of(page);
        await line.Cut();

        await page.GotoAsync("/desk/mail/no-contact");
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await Expect(page.Locator("#components-reconnect-modal .components-reconnect-first-attempt-visible")).ToBeVisibleAsync();
        line.Mend();

        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await analyst.Settle();
        await page.Locator("form:has(#nc-address) button[type=submit]").ClickAsync();
        await Expect(page.Locator("form:has(#nc-address) .field-wrong").First).ToBeVisibleAsync();
    }

    private static async Task Append(ILocator field, string words)
    {
        await field.FocusAsync();
        await field.PressAsync("Control+End");
        await field.PressSequentiallyAsync(words);
    }
}
