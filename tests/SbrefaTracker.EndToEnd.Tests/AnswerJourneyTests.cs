using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>An answer from the first word to the count of those it helped.</summary>
[Collection(OnStage.Name)]
public sealed class AnswerJourneyTests(Stage stage)
{
    [BrowserFact]
    public async Task Is_written_published_by_another_found_with_a_typing_error_and_counted()
    {
        await using var writer = await stage.Visitor();
        await writer.SignInAs(Roles.Analyst);
        await writer.Go("/guidance/answers/new");
        var page = writer.Page;
        await page.Locator("#answer-slug").FillAsync("drawback-delay");
        await page.Locator("#answer-en-question").FillAsync("Why does my drawback claim take so long?");
        await page.Locator("#answer-en-answer").FillAsync("Ask the Center that handles the claim first.");
        await page.Locator(".picks input").First.CheckAsync();
        await page.Locator("#answer-recalled").FillAsync("19 CFR 190");
        await page.Locator(".answer-form [type=submit]").ClickAsync();
        await Expect(page.Locator("h1:has-text('drawback claim')")).ToBeVisibleAsync();
        await page.Locator(".offers-list button:has-text('Give to the policy owner')").ClickAsync();
        await Expect(page.Locator(".row .chip:has-text('In review')")).ToBeVisibleAsync();
        var address = new Uri(page.Url).PathAndQuery;

        await using var owner = await stage.Visitor();
        await owner.SignInAs(Roles.PolicyOwner);
        await owner.Go(address);
        await owner.Page.Locator(".offers-list button:has-text('Publish')").ClickAsync();
        await owner.Page.Locator("form:has(#act-effective) [type=submit]").ClickAsync();
        await Expect(owner.Page.Locator(".row .chip:has-text('Published')")).ToBeVisibleAsync();

        await using var visitor = await stage.Visitor(withScript: false);
        await visitor.Page.GotoAsync("/answers?q=drawbak+cliam");
        await visitor.Page.Locator(".answers a:has-text('drawback claim')").ClickAsync();
        await visitor.Page.Locator("#comment").FillAsync("Say which Center.");
        await visitor.Page.Locator(".helped button[value=yes]").ClickAsync();
        await Expect(visitor.Page.Locator(".helped .note.good")).ToBeVisibleAsync();

        await owner.Go(address);
        await Expect(owner.Page.Locator("#help dd").First).ToHaveTextAsync("1");
        await Expect(owner.Page.Locator("#help")).ToContainTextAsync("Say which Center.");
    }
}
