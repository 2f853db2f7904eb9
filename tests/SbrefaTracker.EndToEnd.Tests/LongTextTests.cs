using Microsoft.Playwright;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>Texts of staff up to the longest that a field takes, and beyond: what a message to the server cannot hold would end the connection again and again.</summary>
[Collection(OnStage.Name)]
public sealed class LongTextTests(Stage stage)
{
    [BrowserFact]
    public async Task A_text_of_the_greatest_length_is_taken_and_a_longer_one_is_refused_in_words_and_stays()
    {
        var seeds = await stage.Seeds();
        var reference = await seeds.File("long words");
        var analyst = await stage.Kept(People.Analyst);
        var page = analyst.Page;
        analyst.TakeComplaints();
        await analyst.Go($"/desk/complaints/{reference}?do=AskFiler");
        var (letter, send, form) = (page.Locator("#f-AskFiler-Text"), page.Locator("#act form button[type=submit]"), page.Locator("#act form"));

        // More than a message holds: the server never hears of it, also not after the page came anew with what was kept.
        await letter.FillAsync(Lorries(80_000));
        await Expect(form).ToContainTextAsync("Its letters: 80,000. The most that any field takes: 50,000.");
        await send.ClickAsync();
        await Expect(letter).ToBeFocusedAsync();
        await page.ReloadAsync();
        await analyst.Settle();
        await Expect(form).ToContainTextAsync("Its letters: 80,000.", new() { Timeout = 60_000 });
        Assert.Equal(160_000, await LengthOf(letter));
        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();

        // More than the field takes: the server refuses it, and it stays.
        await letter.FillAsync(Lorries(50_001));
        await Expect(form).Not.ToContainTextAsync("Its letters:");
        await send.ClickAsync();
        await Expect(page.Locator("#act")).ToContainTextAsync("50,001");
        Assert.Equal(100_002, await LengthOf(letter));

        await letter.FillAsync(Lorries(50_000));
        await send.ClickAsync();
        await Expect(page.Locator("#act")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        Assert.Equal("", string.Join('\n', analyst.TakeComplaints()));
    }

    private static string Lorries(int many) => string.Concat(Enumerable.Repeat("\U0001F69A", many));

    private static Task<int> LengthOf(ILocator field) => field.EvaluateAsync<int>("field => field.value.length");
}
