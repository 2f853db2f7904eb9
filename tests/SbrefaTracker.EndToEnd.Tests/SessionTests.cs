using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OtpNet;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>How staff come in and how they are sent away, where only a browser can tell.</summary>
[Collection(OnStage.Name)]
public sealed class SessionTests(Stage stage)
{
    private const string Password = "nine-lives-of-a-cat";

    [BrowserFact]
    public async Task A_passkey_signs_in_without_a_password()
    {
        await using var visitor = await stage.Visitor();
        await Join(visitor.Page, "passkey.tester@agency.example");
        await SetUpAuthenticatorApp(visitor.Page);
        await GiveAuthenticator(visitor.Page);

        await visitor.Go("/account/second-factor");
        await visitor.Page.Locator("#name").FillAsync("The key on my desk");
        await visitor.Page.Locator("form[data-passkey=create] button[type=submit]").ClickAsync();
        await Expect(visitor.Page.Locator(".passkey-row", new() { HasText = "The key on my desk" })).ToBeVisibleAsync();

        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.Go("/signin?returnUrl=%2Fdesk");
        await visitor.Page.Locator("form[data-passkey=request] button[type=submit]").ClickAsync();
        await visitor.Page.WaitForURLAsync("**/desk");

        await visitor.Settle();

        // How the page behind it connects is looked at in the tests of that page.
        Assert.Equal("", string.Join("\n", visitor.Complaints.Where(said => !said.Contains("/desk: ", StringComparison.Ordinal))));
    }

    [BrowserFact]
    public async Task Who_was_away_is_warned_then_signed_out_and_finds_what_was_typed()
    {
        const string Typed = "Please send the notice of penalty and the day it reached you.";
        var reference = await File();
        await using var visitor = await stage.Visitor();
        var page = visitor.Page;
        await visitor.SignInAs(Roles.Analyst);
        await visitor.Go($"/desk/complaints/{reference}?do=AskFiler");
        await page.Locator("#f-AskFiler-Text").FillAsync(Typed);
        var warning = page.Locator("#idle-dialog");

        await BeAway(page, minutes: 13.5);
        await Expect(warning).ToBeVisibleAsync();
        await warning.Locator("button").ClickAsync();
        await Expect(warning).ToBeHiddenAsync();

        await BeAway(page, minutes: 16);
        await page.WaitForURLAsync("**/signin?*idle=true*");
        await visitor.EnterAs(DemoAccounts.All.First(person => person.Role == Roles.Analyst));
        await page.WaitForURLAsync($"**/desk/complaints/{reference}?do=AskFiler*");

        await Expect(page.Locator("#f-AskFiler-Text")).ToHaveValueAsync(Typed);
    }

    // The page measures by the last touch that it wrote down itself; the hands of the clock are left alone.
    private static async Task BeAway(IPage page, double minutes) =>
        await page.EvaluateAsync("minutes => localStorage.setItem('staff:last-touch', String(Date.now() - minutes * 60000))", minutes);

    private async Task<string> File()
    {
        await using var filer = await stage.Visitor();
        return (await FilingForm.File(filer.Page)).Reference;
    }

    private async Task Join(IPage page, string email)
    {
        await using var scope = stage.Services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Add(Actor.Operator, new AccountGiven(email, "Pat Keys", ["Analyst"], []));
        await page.GotoAsync(new Uri(link.Value!).PathAndQuery);
        await page.Locator("#password").FillAsync(Password);
        await page.Locator("#again").FillAsync(Password);
        await page.Locator("form:has(#again) button[type=submit]").ClickAsync();
        await page.GotoAsync("/signin");
        await page.Locator("#email").FillAsync(email);
        await page.Locator("#password").FillAsync(Password);
        await page.Locator("form:has(#password) button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/signin", StringComparison.Ordinal));
    }

    private static async Task SetUpAuthenticatorApp(IPage page)
    {
        await page.GotoAsync("/account/second-factor");
        var key = (await page.Locator("code.key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        await page.Locator("#code").FillAsync(new Totp(Base32Encoding.ToBytes(key)).ComputeTotp());
        await page.Locator("form:has(#code) button[type=submit]").ClickAsync();
        await page.Locator("ul.codes").WaitForAsync();
    }

    /// <summary>A platform authenticator of Chromium's own, which recognises its owner at once.</summary>
    private static async Task GiveAuthenticator(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var options = new JsonObject
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object> { ["options"] = options });
    }
}
