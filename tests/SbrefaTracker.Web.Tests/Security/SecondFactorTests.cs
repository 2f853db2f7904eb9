using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Tests.Security;

public sealed class SecondFactorTests(ProductionSite site) : IClassFixture<ProductionSite>
{
    private const string Password = "nine-lives-of-a-cat";

    [Fact]
    public async Task Is_set_up_before_any_page_with_complaints()
    {
        var browser = await Newcomer("first@agency.example");

        var response = await browser.GetAsync("/desk");

        Assert.Equal("/account/second-factor?returnUrl=%2Fdesk", Site.PlaceOf(response));
    }

    /// <summary>Not the Desk alone: whatever the password by itself opens is no page with anything on it but one's own account.</summary>
    [Theory]
    [InlineData("Analyst")]
    [InlineData("Auditor")]
    [InlineData("Administrator")]
    public async Task Is_needed_for_every_page_of_staff(string role)
    {
        var browser = await Newcomer($"no.factor.{role}@agency.example", role);

        foreach (var address in PoliciesTests.Addresses.Where(address => StaffAreas.Includes(address) && !address.StartsWith("/account", StringComparison.Ordinal) && !address.StartsWith("/signin", StringComparison.Ordinal)))
        {
            using var answer = await browser.GetAsync(address);
            Assert.True(
                answer.StatusCode == HttpStatusCode.Redirect && Site.PlaceOf(answer).Split('?')[0] is "/account/second-factor" or "/account/not-permitted" || answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden,
                $"{address}: {answer.StatusCode} {answer.Headers.Location}");
        }
    }

    [Fact]
    public async Task Opens_the_desk_once_the_app_proves_itself_and_gives_recovery_codes_once()
    {
        var browser = await Newcomer("second@agency.example");

        var (enrolled, _) = await Enrol(browser);
        var again = await browser.GetStringAsync("/account/second-factor");

        Assert.Contains("Keep these recovery codes", enrolled, StringComparison.Ordinal);
        Assert.Equal(10, Regex.Count(enrolled, "<li><code>"));
        Assert.DoesNotContain("<li><code>", again, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task Looking_at_the_page_signs_nobody_out_and_keeps_the_key_that_it_shows()
    {
        var browser = await Newcomer("looks@agency.example");
        var before = await StampOf("looks@agency.example");

        var first = await browser.GetStringAsync("/account/second-factor");
        var second = await browser.GetStringAsync("/account/second-factor");

        Assert.NotEmpty(KeyIn(first));
        Assert.Equal(KeyIn(first), KeyIn(second));
        Assert.Equal(before, await StampOf("looks@agency.example"));
        await Enrol(browser);
        Assert.NotEqual(before, await StampOf("looks@agency.example"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task Is_asked_for_at_the_next_sign_in()
    {
        var (enrolled, key) = await Enrol(await Newcomer("third@agency.example"));
        var browser = site.Browser();

        var password = await Site.Send(browser, "/signin", "sign-in", ("Email", "third@agency.example"), ("Password", Password));
        var before = await browser.GetAsync("/desk");
        var wrong = await Site.Send(browser, "/signin/code", "code", ("Code", "000000"));
        var recovery = Regex.Match(enrolled, "<li><code>([^<]+)").Groups[1].Value;
        var right = await Site.Send(browser, "/signin/code", "code", ("Code", recovery));

        Assert.NotEmpty(key);
        Assert.Equal("/signin/code", Site.PlaceOf(password));
        Assert.Equal(HttpStatusCode.Redirect, before.StatusCode);
        Assert.Contains("This code is not right", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/desk", Site.PlaceOf(right));
    }

    [Fact]
    public async Task Shows_no_demo_account_outside_development()
    {
        var html = await site.Browser().GetStringAsync("/signin");

        Assert.DoesNotContain(DemoAccounts.Password, html, StringComparison.Ordinal);
        Assert.DoesNotContain("dana.whitfield", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_sets_a_password_once()
    {
        var link = await Invite("fourth@agency.example");
        var browser = site.Browser();

        var set = await SetPassword(browser, link);
        var again = await browser.GetStringAsync(link);

        Assert.Contains("Your password is set", await set.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("This link does not open any more", again, StringComparison.Ordinal);
    }

    private async Task<HttpClient> Newcomer(string email, string role = "Analyst")
    {
        var browser = site.Browser();
        await SetPassword(browser, await Invite(email, role));
        await Site.Send(browser, "/signin", "sign-in", ("Email", email), ("Password", Password));
        return browser;
    }

    private async Task<string> Invite(string email, string role = "Analyst")
    {
        await using var scope = site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<StaffAccounts>();
        var link = await accounts.Add(Actor.Operator, new AccountGiven(email, null, [role], []));
        return new Uri(link.Value!).PathAndQuery;
    }

    private static Task<HttpResponseMessage> SetPassword(HttpClient browser, string link) =>
        Site.Send(browser, link, "set-password", ("Password", Password), ("Again", Password));

    private static string KeyIn(string html) => Regex.Match(html, "class=\"key\">([^<]+)").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private async Task<string> StampOf(string email)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await accounts.GetSecurityStampAsync((await accounts.FindByEmailAsync(email))!);
    }

    private static async Task<(string Html, string Key)> Enrol(HttpClient browser)
    {
        var html = await browser.GetStringAsync("/account/second-factor");
        var key = KeyIn(html);
        var code = new Totp(Base32Encoding.ToBytes(key)).ComputeTotp();
        var answer = await Site.Send(browser, "/account/second-factor", "enrol", ("Code", code));
        return (await answer.Content.ReadAsStringAsync(), key);
    }
}
