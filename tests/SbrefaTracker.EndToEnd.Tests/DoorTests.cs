using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OtpNet;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The way in of somebody new: a link, a password, an authenticator app. Each page on it holds what <see cref="PageTests"/> asks.</summary>
[Collection(OnStage.Name)]
public sealed class DoorTests(Stage stage)
{
    private const string Email = "newcomer@agency.example";
    private const string Password = "correct horse battery 9";

    [BrowserFact]
    public async Task Lead_a_newcomer_in()
    {
        await using var visitor = await stage.Visitor();
        var page = visitor.Page;
        await visitor.Go(new Uri(await Link()).PathAndQuery);
        await SetPassword(visitor, Password, "something else");
        await Seen(page, ".error-summary");
        await Look.AtNothingWrong(visitor);
        await SetPassword(visitor, Password, Password);
        await page.Locator("a.button").WaitForAsync();
        await Look.AtNothingWrong(visitor);

        await SignIn(page);
        await page.WaitForURLAsync("**/audit");

        // Whoever leaves a page while it is being connected is told by the console that it was not.
        await visitor.Settle();
        await visitor.Go("/account/second-factor");
        await SendCode(page, "000000");
        await Seen(page, ".error-summary");
        await Look.AtNothingWrong(visitor);
        var app = new Totp(Base32Encoding.ToBytes((await page.Locator("code.key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()));
        await SendCode(page, app.ComputeTotp());
        await Seen(page, ".codes");
        var recovery = await page.Locator(".codes code").First.InnerTextAsync();
        await Look.AtNothingWrong(visitor);
        await visitor.Go("/account/second-factor");
        await Seen(page, "form[data-passkey]");
        await Look.AtNothingWrong(visitor);

        await using var again = await stage.Visitor();
        await SignIn(again.Page);
        await again.Page.WaitForURLAsync("**/signin/code*");
        await Look.AtNothingWrong(again);
        await SendCode(again.Page, "000000");
        await Seen(again.Page, ".error-summary");
        await Look.AtNothingWrong(again);
        await SendCode(again.Page, recovery);
        await again.Page.WaitForURLAsync("**/audit");
    }

    private async Task<string> Link()
    {
        await using var scope = stage.Services.CreateAsyncScope();
        var administrator = Actor.Staff("administrator", "Administrator", [Roles.Administrator]);
        var added = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Add(administrator, new AccountGiven(Email, "New Comer", [Roles.Auditor.Code], []));
        Assert.True(added.IsDone, string.Join("; ", added.Refusals));
        return added.Value!;
    }

    private static async Task SetPassword(Visitor visitor, string password, string again)
    {
        await visitor.Page.Locator("#password").FillAsync(password);
        await visitor.Page.Locator("#again").FillAsync(again);
        await visitor.Page.Locator("form:has(#again) button").ClickAsync();
    }

    private static async Task SignIn(IPage page)
    {
        await page.GotoAsync("/signin");
        await page.Locator("#email").FillAsync(Email);
        await page.Locator("#password").FillAsync(Password);
        await page.Locator("form:has(#password) button").ClickAsync();
    }

    private static async Task SendCode(IPage page, string code)
    {
        await page.Locator("#code").FillAsync(code);
        await page.Locator("form:has(#code) button").ClickAsync();
    }

    private static Task Seen(IPage page, string selector) =>
        Assertions.Expect(page.Locator(selector).First).ToBeVisibleAsync();
}
