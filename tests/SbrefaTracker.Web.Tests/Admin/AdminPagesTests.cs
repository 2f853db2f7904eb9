using System.Net;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Admin;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Admin;

public sealed class AdminPagesTests(Site site) : IClassFixture<Site>
{
    private static readonly Closure Snow = new(new DateOnly(2026, 1, 26), "Snow", "Order of January 25, 2026");

    [Theory]
    [InlineData("/admin", "marcus.bell@agency.example")]
    [InlineData("/admin/offices", "Port Everglades")]
    [InlineData("/admin/offices/0401", "Contact: Release of cargo")]
    [InlineData("/admin/offices/import", "First you see what the file would change")]
    [InlineData("/admin/closures", "Executive Order 14133")]
    [InlineData("/admin/settings", "SQLite file")]
    public async Task Show_what_an_administrator_looks_after(string page, string words) =>
        Assert.Contains(words, await (await site.SignedIn(Life.Administrator)).GetStringAsync(page), StringComparison.Ordinal);

    [Fact]
    public async Task Say_of_a_file_that_is_no_directory_what_it_should_be()
    {
        await using var parts = new PartsContext(site, (await new Life(site).Actor(Life.Administrator)).Id);
        var page = parts.Render<OfficeImportPage>();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("467\nVANCOUVER, BC\n", "ports.txt"));

        page.WaitForAssertion(() => Assert.Contains("Row 1, 467: There is no such column.", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Row 1, code: The column is missing", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_printed_list_of_ports_is_shown_page_by_page_and_then_made_what_was_shown()
    {
        await using var parts = new PartsContext(site, (await new Life(site).Actor(Life.Administrator)).Id);
        var page = parts.Render<OfficeImportPage>();
        var list = string.Join('\n', Enumerable.Range(9200, 250).Select(code => $"{code} MADEUP HARBOR {code}, {(code == 9200 ? "NOWHERE" : "TEX.")}"));

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(list, "ports.txt"));
        page.WaitForAssertion(() => Assert.Contains("Offices 1 to 200 of 250", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Read as a printed list of ports", page.Markup, StringComparison.Ordinal);
        Assert.Contains("No state was found in \"Madeup Harbor 9200, Nowhere\"", page.Find("details.odd").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(">9449</span>", page.Markup, StringComparison.Ordinal);
        await page.Find("#later-offices").ClickAsync();
        Assert.Contains("Offices 201 to 250 of 250", page.Markup, StringComparison.Ordinal);
        Assert.Contains(">9449</span>", page.Markup, StringComparison.Ordinal);
        Assert.True(page.Find("#later-offices").HasAttribute("disabled"));

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Done: 250 offices were added or changed.", page.Markup, StringComparison.Ordinal));
        Assert.Equal("TX", (await site.Services.GetRequiredService<OfficeDirectory>().Get("9449"))!.State);
        Assert.Null((await site.Services.GetRequiredService<OfficeDirectory>().Get("9200"))!.State);
    }

    [Fact]
    public async Task A_change_to_come_stands_apart_until_its_day_and_is_taken_back_with_one_press()
    {
        await using var parts = new PartsContext(site, (await new Life(site).Actor(Life.Administrator)).Id);
        var page = parts.Render<OfficePage>(given => given.Add(p => p.Code, "4101"));
        await page.WaitForElement("#office-address").InputAsync("2 New Street");
        await page.Find("#office-holds_from").InputAsync("2091-03-01");
        await page.Find("#office-reason").InputAsync("Told by the port.");

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        page.WaitForAssertion(() => Assert.Contains("2 New Street", page.Find("[data-ahead=address]").TextContent, StringComparison.Ordinal));
        Assert.Contains("(holds from Thu Mar 1, 2091)", page.Markup, StringComparison.Ordinal);
        Assert.Null((await site.Services.GetRequiredService<OfficeDirectory>().Get("4101"))!.Address);
        await page.InvokeAsync(() => page.Find("[data-ahead=address] button").ClickAsync());
        page.WaitForAssertion(() => Assert.Contains("Taken back.", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-ahead]"));
    }

    [Fact]
    public async Task Never_lead_an_administrator_to_complaints() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn(Life.Administrator)).GetAsync("/desk")).StatusCode);

    [Fact]
    public async Task Disabling_keeps_somebody_out_whatever_they_know()
    {
        const string Leaver = "helen.brandt@agency.example";
        await using var scope = site.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Disable(Actor.Operator, Leaver);

        var browser = await site.SignedIn(Leaver);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task A_closure_is_switched_on_once_and_by_an_administrator_only()
    {
        var closures = site.Services.GetRequiredService<ClosuresInForce>();
        var life = new Life(site);

        var refused = await closures.SwitchOn(await life.Actor(Life.Analyst), Snow);
        var done = await closures.SwitchOn(await life.Actor(Life.Administrator), Snow);
        var again = await closures.SwitchOn(await life.Actor(Life.Administrator), Snow);

        Assert.Equal("workflow.not_your_role", Assert.Single(refused.Refusals).Code);
        Assert.True(done.IsDone);
        Assert.Equal("closure.exists", Assert.Single(again.Refusals).Code);
    }

    [Fact]
    public async Task An_account_without_an_address_is_asked_for_it_at_its_field()
    {
        await using var parts = new PartsContext(site, (await new Life(site).Actor(Life.Administrator)).Id);
        await using var scope = site.Services.CreateAsyncScope();

        var refused = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Add(Actor.Operator, new AccountGiven(" ", null, ["Analyst"], []));
        var form = parts.Render<AccountForm>(given => given.Add(p => p.Draft, new AccountDraft()).Add(p => p.Offices, []).Add(p => p.Refusals, refused.Refusals));

        Assert.Equal("required", Assert.Single(refused.Refusals).Code);
        Assert.StartsWith($"{form.Find("label[for=acc-email]").TextContent}: ", form.Find(".refusal li").TextContent, StringComparison.Ordinal);
    }

    /// <summary>Ten wrong passwords close an account: the administrator sees until when, and opens it before.</summary>
    [Fact]
    public async Task A_locked_account_is_seen_and_unlocked()
    {
        const string Locked = "victor.osei@agency.example";
        var administrator = await new Life(site).Actor(Life.Administrator);
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await users.SetLockoutEndDateAsync((await users.FindByEmailAsync(Locked))!, new DateTimeOffset(2099, 1, 1, 17, 0, 0, TimeSpan.Zero));
        await using var parts = new PartsContext(site, administrator.Id);
        var page = parts.Render<AccountsPage>();
        page.WaitForAssertion(() => Assert.Contains("Locked until Thu Jan 1, 2099, 12:00 PM", page.Markup, StringComparison.Ordinal));
        Assert.Single(page.FindAll("button[aria-label^='Unlock']"));

        var accounts = scope.ServiceProvider.GetRequiredService<StaffAccounts>();
        Assert.Equal("not_permitted", Assert.Single((await accounts.Unlock(await new Life(site).Actor(Life.Analyst), Locked)).Refusals).Code);
        Assert.True((await accounts.Unlock(administrator, Locked)).IsDone);

        var after = parts.Render<AccountsPage>();
        after.WaitForAssertion(() => Assert.Contains(Locked, after.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Locked until", after.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var scope = site.Services.CreateAsyncScope();

        var result = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Disable(Actor.Operator, Life.Administrator);

        Assert.Equal("account.last_administrator", Assert.Single(result.Refusals).Code);
    }
}
