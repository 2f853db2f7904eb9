using Microsoft.Playwright;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A bulletin on its way from a draft to the trade, and a correction of it.</summary>
[Collection(OnStage.Name)]
public sealed class BulletinTests(Stage stage)
{
    private const string Title = "Drawback claims by mail";

    [BrowserFact]
    public async Task Is_compared_cleared_by_its_office_published_by_a_second_person_and_corrected_where_everybody_sees_it()
    {
        await stage.Seeds();
        await using var owner = await stage.Visitor();
        await owner.SignInAs(Roles.PolicyOwner);
        await owner.Go("/guidance/bulletins/new");
        await Fill(owner.Page, ("#b-title", Title), ("#b-text", "Claims may be sent by mail."), ("#b-title-es", "Reclamaciones por correo"), ("#b-text-es", "Las reclamaciones pueden enviarse por correo."), ("#b-offices", FilingForm.Office));
        await owner.Page.Locator("#b-topics-fees").CheckAsync();
        await owner.Page.Locator(".bulletin-form [type=submit]").ClickAsync();
        await State(owner, "Draft");
        await Act(owner, "Submit", "Compared");
        await Compared(owner);
        await Act(owner, "AskOffices", "With the offices");

        await using var liaison = await stage.Visitor();
        await liaison.SignInAs(People.Liaison);
        await Cleared(liaison);

        await owner.Go(new Uri(owner.Page.Url).AbsolutePath);
        await State(owner, "Cleared");
        await owner.Page.Locator("#act-ChooseChannels").ClickAsync();
        await Fill(owner.Page, ("#way-web", "Everybody finds it there."));
        await owner.Page.Locator(".channels-form [type=submit]").ClickAsync();
        await Expect(owner.Page.Locator("main")).ToContainTextAsync("Website: Everybody finds it there.");
        await Expect(owner.Page.Locator("#act-Publish")).ToBeDisabledAsync();

        await using var representative = await stage.Visitor();
        await representative.SignInAs(Roles.Representative);
        await representative.Go(new Uri(owner.Page.Url).AbsolutePath);
        await Act(representative, "Publish", "Published");
        var address = await representative.Page.Locator("a[href^='/bulletins/']").First.GetAttributeAsync("href");
        await representative.Page.Locator("#act-PrepareCorrection").ClickAsync();
        await Fill(representative.Page, ("#c-text", "Claims may be sent by mail, not by fax."), ("#c-change", "Fax was not named."), ("#c-change-es", "No se nombraba el fax."));
        await representative.Page.Locator(".correct-form [type=submit]").ClickAsync();
        await Expect(representative.Page.Locator(".correction")).ToContainTextAsync("not by fax");
        await Compared(representative);
        await representative.Page.Locator("#act-AskOffices").ClickAsync();
        await Expect(representative.Page.Locator(".clearance")).ToHaveCountAsync(1);
        await Cleared(liaison);
        await representative.Go(new Uri(owner.Page.Url).AbsolutePath);
        await Expect(representative.Page.Locator("#act-Correct")).ToBeDisabledAsync();
        await owner.Go(new Uri(owner.Page.Url).AbsolutePath);
        await Act(owner, "Correct", "Published, corrected");

        await using var visitor = await stage.Visitor();
        await visitor.Go(address!);
        await Expect(visitor.Page.Locator(".note.warn")).ToContainTextAsync("Fax was not named.");
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("not by fax");
    }

    private static async Task Compared(Visitor visitor)
    {
        await Expect(visitor.Page.Locator(".earlier")).ToBeVisibleAsync();
        for (var told = await visitor.Page.Locator(".told:not(:has(.chip)) .consistent").CountAsync(); told > 0; told--)
        {
            await visitor.Page.Locator(".told:not(:has(.chip)) .consistent").First.ClickAsync();
            await Expect(visitor.Page.Locator(".told:not(:has(.chip))")).ToHaveCountAsync(told - 1);
        }
    }

    private static async Task Cleared(Visitor liaison)
    {
        await liaison.Go("/office/bulletins");
        await liaison.Page.Locator($".asked-bulletin:has(h2:text-is('{Title}')) .clear").ClickAsync();
        await Expect(liaison.Page.Locator($".asked-bulletin:has(h2:text-is('{Title}'))")).ToHaveCountAsync(0);
    }

    private static async Task Fill(IPage page, params (string Field, string Text)[] fields)
    {
        foreach (var (field, text) in fields)
        {
            await page.Locator(field).FillAsync(text);
        }
    }

    private static async Task Act(Visitor visitor, string action, string state)
    {
        await visitor.Page.Locator($"#act-{action}").ClickAsync();
        await State(visitor, state);
    }

    private static Task State(Visitor visitor, string words) => Expect(visitor.Page.Locator("#state")).ToContainTextAsync(words);
}
