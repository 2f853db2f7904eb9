using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>An answer from the template to the PDF.</summary>
[Collection(OnStage.Name)]
public sealed class LetterTests(Stage stage)
{
    [BrowserFact]
    public async Task Is_begun_from_a_template_that_says_what_is_missing_and_what_is_still_to_be_written()
    {
        var seeds = await stage.Seeds();
        var visitor = await stage.Kept(People.Representative);
        await Look.AsBefore(visitor);
        var page = visitor.Page;
        await visitor.Go(seeds.Fill("/desk/complaints/{review}?do=DraftResponse"));
        await page.Locator("#f-DraftResponse-IsFinal").SelectOptionAsync("final");
        await page.Locator("#f-DraftResponse-Text-template").SelectOptionAsync("response_filer");
        var fill = page.Locator(".begin-from .in button").First;
        await fill.ClickAsync();
        await Expect(page.Locator(".begin-from [role=alert]").First).ToBeVisibleAsync();
        await Look.AtNothingWrong(visitor, "#act");

        await page.Locator(".begin-from label.pick:has-text('Question by question') input").UncheckAsync();
        await Expect(page.Locator(".begin-from [role=alert]")).ToHaveCountAsync(0);
        await fill.ClickAsync();
        await page.Locator("#act .letter-box > summary").ClickAsync();
        await Expect(page.Locator("#act .letter mark").First).ToBeVisibleAsync();
        var letter = await page.Locator("#f-DraftResponse-Text").InputValueAsync();
        Assert.DoesNotContain("{{", letter, StringComparison.Ordinal);

        await page.Locator("#act button[type=submit]").ClickAsync();
        await Expect(page.Locator("#act .field-wrong").First).ToBeVisibleAsync();
        Assert.Equal(letter, await page.Locator("#f-DraftResponse-Text").InputValueAsync());
    }

    [BrowserFact]
    public async Task Template_gets_a_new_version_and_its_changes_are_shown()
    {
        await stage.Seeds();
        await using var visitor = await stage.Visitor();
        await visitor.SignInAs(Roles.Representative);
        var page = visitor.Page;
        await visitor.Go("/desk/letters/closure/en");
        var text = await page.Locator("#letter-text").InputValueAsync();

        await page.Locator("#letter-text").FillAsync(text.Replace("We close", "Today we close", StringComparison.Ordinal));
        await page.Locator("#letter-reason").FillAsync("Says the day first");
        await page.Locator(".letter-edit [type=submit]").ClickAsync();

        await Expect(page.Locator(".mails li").Nth(1)).ToBeVisibleAsync();
        await page.Locator(".mails summary").First.ClickAsync();
        await Expect(page.Locator(".mails ins").First).ToContainTextAsync("Today we");
        Assert.Empty(visitor.Complaints);
    }
}
