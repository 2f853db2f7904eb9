using Microsoft.Playwright;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A complaint on its way through the list, a question and its answer, with the keyboard alone.</summary>
[Collection(OnStage.Name)]
public sealed class KeyboardTests(Stage stage)
{
    [BrowserFact]
    public async Task An_analyst_asks_an_office_and_its_liaison_answers_without_a_mouse()
    {
        var seeds = await stage.Seeds();
        var reference = await seeds.File("keys alone");
        await seeds.Do(People.Analyst, "keys alone", (name, version) => new CompleteComplaint { Reference = name, Version = version });
        var analyst = await stage.Kept(People.Analyst);
        await TakeOver(analyst, reference);
        await Ask(analyst.Page, reference, "When was it down?", "Who decided it?");

        var liaison = await stage.Kept(People.Liaison);
        await Answer(liaison, reference, "On Monday, from noon.", "The entry team.");

        await analyst.Go($"/desk/complaints/{reference}");
        await Expect(analyst.Page.Locator("main")).ToContainTextAsync("The entry team.");
    }

    // The grid: a row is chosen, and what is done with it in bulk. The list of keys and the help beside the box of the search open and shut meanwhile.
    private static async Task TakeOver(Visitor analyst, string reference)
    {
        var page = analyst.Page;
        await analyst.Go("/desk?sort=newest");
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#keys-dialog[open]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#keys-dialog[open]")).ToHaveCountAsync(0);
        await Keyboard.Press(page, page.Locator(".search .how"), "Enter");
        await Expect(page.Locator("#search-dialog[open] .search-fields")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#search-dialog[open]")).ToHaveCountAsync(0);
        await Keyboard.Walk(page, page.Locator($"a[data-row][href$='{reference}']"));
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator($"[aria-label='Select {reference}']")).ToBeCheckedAsync();
        await Expect(page.Locator("#bulk-act")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("b");
        await Expect(page.Locator("#bulk-act")).ToBeFocusedAsync();
        await Keyboard.Reach(page, page.Locator("#bulk-who"));
        await page.Keyboard.TypeAsync(People.Analyst.Name);
        await Keyboard.Press(page, page.Locator("section.act:has(#bulk-who) [type=submit]"), "Enter");
        await Expect(page.Locator("#bulk-done")).ToContainTextAsync("1");
    }

    private static async Task Ask(IPage page, string reference, params string[] questions)
    {
        await Keyboard.Walk(page, page.Locator($"a[data-row][href$='{reference}']"));
        await page.Keyboard.PressAsync("Enter");
        await Keyboard.Press(page, page.Locator(".offers a[href*='do=AskOffice#']"), "Enter");
        await Expect(page.Locator("#act-title")).ToBeFocusedAsync();
        var typed = page.Locator("#act .questions textarea");
        await Keyboard.Reach(page, typed.First);
        await page.Keyboard.TypeAsync(questions[0]);
        await Keyboard.Press(page, page.Locator("#act .questions > button"), "Enter");
        await Expect(typed.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(questions[1]);
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("#act")).ToHaveCountAsync(0);
        await Expect(page.Locator("body")).Not.ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#quick-note")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Asked with the keyboard alone.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("main")).ToContainTextAsync("Asked with the keyboard alone.");
    }

    private static async Task Answer(Visitor liaison, string reference, params string[] answers)
    {
        var page = liaison.Page;
        await liaison.Go("/office");
        await Keyboard.Walk(page, page.Locator("a[data-row]").Filter(new() { HasText = reference }));
        await page.Keyboard.PressAsync("Enter");
        var typed = page.Locator(".reply-form textarea[id^='a-']");
        await Expect(typed).ToHaveCountAsync(answers.Length);
        for (var number = 0; number < answers.Length; number++)
        {
            await Keyboard.Reach(page, typed.Nth(number));
            await page.Keyboard.TypeAsync(answers[number]);
        }

        await Keyboard.Type(page, ("#signer", "Rosa Delgado, a made-up liaison"));
        await Keyboard.Press(page, page.Locator(".reply-form button[type=submit]"), "Enter");
        await Expect(page.Locator(".head .chip.ok")).ToBeVisibleAsync();
        await Expect(page.Locator("body")).Not.ToBeFocusedAsync();
    }
}
