using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;

namespace SbrefaTracker.Web.Tests.Security;

public sealed class SignInPageTests(Site site) : IClassFixture<Site>
{
    private const string Analyst = "marcus.bell@agency.example";

    [Theory]
    [InlineData("/desk")]
    [InlineData("/office")]
    [InlineData("/audit")]
    [InlineData("/admin")]
    public async Task Is_where_staff_pages_lead_without_a_session(string page)
    {
        var response = await site.Browser().GetAsync(page);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/signin?returnUrl={Uri.EscapeDataString(page)}", Site.PlaceOf(response));
    }

    [Fact]
    public async Task Lets_in_with_the_right_password_and_leads_back()
    {
        var browser = site.Browser();

        var response = await Enter(browser, Analyst, DemoAccounts.Password, "/signin?returnUrl=%2Fdesk%3Fdue%3Dlate");

        Assert.Equal("/desk?due=late", Site.PlaceOf(response));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task Is_where_signing_out_leads_also_when_the_session_is_over_already()
    {
        using var sent = new FormUrlEncodedContent([new("idle", "true"), new("returnUrl", "/desk?due=late")]);

        var left = await site.Browser().PostAsync("/signout", sent);

        Assert.Equal("/signin?returnUrl=%2Fdesk%3Fdue%3Dlate&idle=true", Site.PlaceOf(left));
    }

    [Fact]
    public async Task Signs_nobody_out_for_another_site()
    {
        var browser = await site.SignedIn(Analyst);
        using var sent = new FormUrlEncodedContent([new("idle", "true")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/signout", sent)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).StatusCode);
    }

    [Theory]
    [InlineData("marcus.bell@agency.example", "wrong-password-1")]
    [InlineData("nobody@agency.example", "wrong-password-1")]
    [InlineData("", "")]
    public async Task Answers_unknown_and_wrong_alike(string email, string password)
    {
        var response = await Enter(site.Browser(), email, password);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("The address and password do not match", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_demo_accounts_out_of_production_even_over_a_database_that_has_them()
    {
        await using var production = new ProductionSite();
        await using (var scope = production.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoAccounts>().Fill();
        }

        var browser = production.Browser();
        var response = await Enter(browser, Analyst, DemoAccounts.Password);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("The address and password do not match", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("/signin", Site.PlaceOf(await browser.GetAsync("/desk")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locks_an_account_after_ten_wrong_tries()
    {
        const string Victim = "priya.raman@agency.example";
        var browser = site.Browser();
        for (var i = 0; i < 10; i++)
        {
            await Enter(browser, Victim, "wrong-password-1");
        }

        var response = await Enter(browser, Victim, DemoAccounts.Password);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Leads_nowhere_but_to_this_site(string address)
    {
        var response = await Enter(site.Browser(), Analyst, DemoAccounts.Password, $"/signin?returnUrl={Uri.EscapeDataString(address)}");

        Assert.Equal("/desk", Site.PlaceOf(response));
    }

    [Fact]
    public async Task Holds_whoever_signs_in_to_their_own_areas()
    {
        var browser = site.Browser();

        var response = await Enter(browser, "andre.fontaine@agency.example", DemoAccounts.Password);

        Assert.Equal("/office", Site.PlaceOf(response));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/desk")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Is_in_English_whatever_the_browser_prefers()
    {
        var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Accept-Language", "es");

        Assert.Contains("<html lang=\"en\">", await browser.GetStringAsync("/signin"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Enter(HttpClient browser, string email, string password, string page = "/signin") =>
        Site.Send(browser, page, "sign-in", ("Email", email), ("Password", password));
}
