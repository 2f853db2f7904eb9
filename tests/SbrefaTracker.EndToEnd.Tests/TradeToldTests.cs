using Microsoft.Playwright;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>What complaints led the trade to be told, and what it is told when that holds no more.</summary>
[Collection(OnStage.Name)]
public sealed class TradeToldTests(Stage stage)
{
    private const string Title = "Rate advances come with their reason";

    [BrowserTheory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_systemic_flag_that_complaints_raised_is_answered_by_a_bulletin_and_both_pages_lead_to_each_other(DatabaseProvider provider)
    {
        var ground = await stage.On(provider);
        await Raise(ground);
        var representative = await stage.Kept(People.Representative, provider);
        var page = representative.Page;
        await representative.Go("/desk/patterns");
        var flag = page.Locator(".pattern:has(.ref)", new() { HasText = "Gulf Coast Ceramics" }).First;
        await flag.Locator("form input").FillAsync("The trade is told that a reason is owed.");
        await flag.Locator("form button[type=submit]").ClickAsync();
        await flag.Locator("a[href^='/guidance/bulletins/new']").ClickAsync();

        // The office and the enforcement action come along.
        await Expect(page.Locator("#b-offices")).ToHaveValueAsync(FilingForm.Office);
        await Expect(page.Locator("#b-actions-CF29")).ToBeCheckedAsync();
        foreach (var (field, words) in ((string, string)[])[("title", Title), ("text", "Each notice of action says why."), ("title-es", "Los avances de tasa llevan su razón"), ("text-es", "Cada aviso dice por qué.")])
        {
            await page.Locator($"#b-{field}").FillAsync(words);
        }

        await page.Locator(".bulletin-form [type=submit]").ClickAsync();
        await Expect(page.Locator("#answered-pattern a")).ToBeVisibleAsync();
        var address = new Uri(page.Url).AbsolutePath;
        await (await BulletinSeeds.On(ground)).Ready(address.Split('/')[^1]);

        var owner = await stage.Kept(People.PolicyOwner, provider);
        await owner.Go(address);
        await owner.Page.Locator("#act-Publish").ClickAsync();
        await Expect(owner.Page.Locator("#state")).ToContainTextAsync("Published");
        await Expect(owner.Page.Locator("#answered-pattern")).ToContainTextAsync("Notice of action");

        await representative.Go(address);
        await page.Locator("#answered-pattern a").ClickAsync();
        await flag.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await Expect(page.Locator("#state")).ToContainTextAsync("Published");
    }

    [BrowserTheory]
    [OnPostgres]
    public async Task A_bulletin_that_holds_no_more_is_withdrawn_and_says_so_and_why_to_everybody(DatabaseProvider provider)
    {
        var number = await (await BulletinSeeds.On(await stage.On(provider))).Publish("Fees for bonds by telegram", "Bonds may be sent by telegram.");
        var owner = await stage.Kept(People.PolicyOwner, provider);
        var page = owner.Page;
        await owner.Go($"/guidance/bulletins/{number}");
        var address = (await page.Locator("a[href^='/bulletins/']").First.GetAttributeAsync("href"))!;
        await page.Locator("#act-Withdraw").ClickAsync();
        await page.Locator("#w-reason").FillAsync("The telegraph is gone.");
        await page.Locator(".withdraw-form [type=submit]").ClickAsync();
        await Expect(page.Locator(".withdraw-form .refusal")).ToContainTextAsync("The same in Spanish");
        await page.Locator("#w-reason-es").FillAsync("Ya no hay telégrafo.");
        await page.Locator(".withdraw-form [type=submit]").ClickAsync();
        await Expect(page.Locator("#state")).ToContainTextAsync("Withdrawn");

        await using var outside = await stage.Visitor(withScript: false, at: await stage.AddressOn(provider));
        await outside.Go("/bulletins");
        await Expect(outside.Page.Locator($"li:has(a[href='{address}']) .tag.warn")).ToHaveTextAsync("Withdrawn");
        await outside.Page.Locator($"a[href='{address}']").ClickAsync();
        await Expect(outside.Page.Locator(".note.warn")).ToContainTextAsync("it holds no more");
        await Expect(outside.Page.Locator(".note.warn")).ToContainTextAsync("The telegraph is gone.");
        await outside.Go($"{address}?lang=es");
        await Expect(outside.Page.Locator(".note.warn")).ToContainTextAsync("Ya no hay telégrafo.");
    }

    // Nothing is raised for what was there before the first look.
    private static async Task Raise(Groundwork ground)
    {
        var rounds = ground.Get<PatternRounds>();
        await rounds.Go();
        foreach (var (entity, story) in ((string, string)[])
        [
            ("Gulf Coast Ceramics", "The notice of a rate advance came without any reason. We asked the port twice what the new rate rests on, and nobody answered. It cost us four thousand dollars."),
            ("High Plains Tiles", "The notice of a rate advance came without any reason. We asked the port by letter what the new rate rests on, and nobody ever wrote back. The tiles were sold long before."),
            ("River Bend Pottery", "The notice of a rate advance came without any reason. We went there in person to ask what the new rate rests on, and nobody answered. We employ six people."),
        ])
        {
            await ground.FileWhole(entity, story, "CF29");
        }

        await rounds.Go();
    }
}
