using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A complaint as staff work on it: actions are found among what is offered, and taken with what they ask for.</summary>
internal sealed class Desk(Visitor visitor, string reference)
{
    private IPage Page => visitor.Page;

    private ILocator Form => Page.Locator("#act form");

    public Task Open() => visitor.Go($"/desk/complaints/{reference}");

    /// <summary>Takes an action. When it is refused, the test fails with what the page says.</summary>
    /// <param name="action">Its name in the workflow.</param>
    /// <param name="given">Fields of its form by name, and what is typed or chosen.</param>
    public async Task Take(string action, params (string Field, string Value)[] given)
    {
        await Choose(action);
        await Give(action, given);
    }

    /// <summary>The same where its form stands open.</summary>
    public async Task Give(string action, params (string Field, string Value)[] given)
    {
        foreach (var (field, value) in given)
        {
            await Enter(Page.Locator($"#f-{action}-{field}"), value);
        }

        await Send(action);
    }

    /// <summary>Puts numbered questions to the office that the form names.</summary>
    public Task Ask(params string[] questions) => AskAs(null, questions);

    /// <summary>Puts numbered questions to an office; null is that which the form names.</summary>
    public async Task AskAs(string? office, params string[] questions)
    {
        await Choose("AskOffice");
        if (office is not null)
        {
            await Enter(Page.Locator("#f-AskOffice-Office"), office);
        }

        for (var i = 0; i < questions.Length; i++)
        {
            if (i > 0)
            {
                await Form.Locator(".questions > button").ClickAsync();
            }

            await Form.Locator(".questions textarea").Nth(i).FillAsync(questions[i]);
        }

        await Send("AskOffice");
    }

    /// <summary>Drafts the final answer to a complaint about a penalty, with how the policy for small entities was weighed.</summary>
    public async Task DraftAboutPenalty(string letter)
    {
        await Choose("DraftResponse");
        await Enter(Page.Locator("#f-DraftResponse-IsFinal"), "final");
        await Form.Locator(".points-tools button").ClickAsync();
        await Form.Locator("details.policy > summary").ClickAsync();
        foreach (var unclear in await Form.Locator("input[value=unclear]").AllAsync())
        {
            await unclear.CheckAsync();
        }

        await Enter(Page.Locator("#f-DraftResponse-PolicyDecision"), "reduced");
        await Enter(Page.Locator("#f-DraftResponse-ReliefCents"), "1500");
        await Enter(Page.Locator("#p-DraftResponse-facts-text"), letter);
        await Enter(Page.Locator("#p-DraftResponse-law-text"), "The law that was applied: 19 U.S.C. 1436.");
        foreach (var wish in await Form.Locator("#p-DraftResponse-wish-text").AllAsync())
        {
            await Enter(wish, "What you wish is decided as said above.");
        }

        foreach (var none in await Form.Locator(".point input[value=none]").AllAsync())
        {
            await none.CheckAsync();
        }

        // What the office answered is there already; the rest is put in by one button.
        await Enter(Page.Locator("#p-DraftResponse-contact_way-text"), "202-555-0143");
        await Form.Locator(".point-check > button").ClickAsync();
        await Assertions.Expect(Form.Locator(".point-check li.open")).ToHaveCountAsync(0);
        await Send("DraftResponse");
    }

    private async Task Choose(string action)
    {
        var offer = Page.Locator($".offers a[href*='do={action}#']");
        await offer.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        if (!await offer.IsVisibleAsync())
        {
            await Page.Locator(".offers details.more > summary").ClickAsync();
        }

        await offer.ClickAsync();
        await Form.WaitForAsync();

        // What is still on its way would push the button aside between the press and the release.
        await Assertions.Expect(Page.Locator("[aria-busy=true], main .bones")).ToHaveCountAsync(0);
    }

    private static async Task Enter(ILocator input, string value)
    {
        if (await input.EvaluateAsync<bool>("input => input.matches('select')"))
        {
            await input.SelectOptionAsync(value);
        }
        else
        {
            await input.FillAsync(value);
        }
    }

    private async Task Send(string action)
    {
        await Form.Locator("button[type=submit]").ClickAsync();
        var refused = Page.Locator("#act .refusal, #act .field-wrong, #act .stale");
        await Assertions.Expect(Page.Locator("main:not(:has(#act))").Or(refused).First).ToBeVisibleAsync();
        if (await refused.CountAsync() > 0)
        {
            Assert.Fail($"{action} was refused: {string.Join(" | ", await refused.AllInnerTextsAsync())}");
        }
    }
}
