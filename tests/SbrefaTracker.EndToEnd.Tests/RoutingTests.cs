using Microsoft.Playwright;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A rule on its way from the representative's page to a complaint that comes.</summary>
[Collection(OnStage.Name)]
public sealed class RoutingTests(Stage stage)
{
    private const int Rounds = 10;

    [BrowserFact]
    public async Task Puts_a_tag_on_what_comes_after_its_rule_was_written_looked_at_and_switched_on()
    {
        var seeds = await stage.Seeds();
        await using var visitor = await stage.Visitor();
        var page = visitor.Page;
        await visitor.SignInAs(Roles.Representative);
        await visitor.Go("/desk/routing/new");
        await page.Locator("#rule-name").FillAsync("From Alaska");
        await page.Locator("#rule-states").FillAsync("ak");
        await page.Locator("#rule-tags").FillAsync("Far North");
        await page.Locator(".rule-form .row button[type=button]").ClickAsync();
        await Expect(page.Locator(".rule-preview")).ToBeVisibleAsync();
        await page.Locator(".rule-form [type=submit]").ClickAsync();
        await Expect(page.Locator("h1:has-text('From Alaska')")).ToBeVisibleAsync();
        await visitor.Go("/desk/routing");
        await page.GetByLabel("Switch on: From Alaska", new() { Exact = true }).ClickAsync();
        await Expect(page.GetByLabel("Switch off: From Alaska", new() { Exact = true })).ToBeVisibleAsync();

        var reference = await seeds.File("from Alaska", state: "AK");
        await visitor.Go($"/desk/complaints/{reference}");
        for (var round = 0; round < Rounds && !await IsTagged(page); round++)
        {
            await visitor.Go($"/desk/complaints/{reference}");
        }

        await Expect(page.Locator("main")).ToContainTextAsync("From Alaska");
        await Expect(page.Locator(".tags")).ToContainTextAsync("far-north");
    }

    private static async Task<bool> IsTagged(IPage page)
    {
        try
        {
            await page.Locator(".tags:has-text('far-north')").WaitForAsync(new LocatorWaitForOptions { Timeout = 3_000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
