using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A request from an organizer's form to the briefing pack, in the hands of a coordinator and the representative; and one that an office refers.</summary>
[Collection(OnStage.Name)]
public sealed partial class ParticipationTests(Stage stage)
{
    [BrowserFact]
    public async Task An_organizer_asks_the_checklist_is_gone_through_the_representative_decides_and_the_letter_leaves()
    {
        await stage.Seeds();
        var today = await stage.Today();
        await using var outside = await stage.Visitor(withScript: false);
        await outside.Go("/request-a-speaker");
        await outside.Page.Locator("#Organization").FillAsync("Journey Importers");
        await outside.Page.Locator("form:has(#Organization) button").ClickAsync();

        // What was typed is still there when it is refused.
        await Expect(outside.Page.Locator(".error-summary")).ToBeVisibleAsync();
        await Expect(outside.Page.Locator("#Organization")).ToHaveValueAsync("Journey Importers");
        await Fill(outside.Page, "", ("ContactName", "Bo"), ("ContactEmail", "bo@journey.example"), ("EventName", "Journey Forum"), ("EventOn", Iso(today.AddDays(120))), ("Place", "A hall"), ("Subject", "Help"), ("Audience", "Owners"));
        foreach (var choice in (string[])["Not for profit", "In one place", "A seat on a panel", "Help for small entities", "No, it is closed to them"])
        {
            await outside.Page.GetByLabel(choice, new() { Exact = true }).CheckAsync();
        }

        await outside.Page.Locator("form:has(#Organization) button").ClickAsync();
        await Expect(outside.Page.Locator(".note.good")).ToBeVisibleAsync();
        var reference = IsReference().Match(await outside.Page.Locator(".note.good").InnerTextAsync()).Value;

        await using var coordinator = await stage.Visitor();
        var page = coordinator.Page;
        await coordinator.SignInAs(Roles.OutreachCoordinator);
        await coordinator.Go("/outreach/requests");
        await page.Locator($"[data-row]:has-text('{reference}') a").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Journey Forum" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it up", Exact = true }).ClickAsync();
        await Expect(page.Locator("#vetting-form button[type=submit]")).ToBeVisibleAsync();
        foreach (var clear in await page.Locator("#vetting-form input[type=radio][value=clear]").AllAsync())
        {
            await clear.CheckAsync();
        }

        await page.Locator("#vetting-form button[type=submit]").ClickAsync();
        await Expect(page.Locator("#vetting-form .chip.ok")).ToHaveCountAsync(Domain.Participation.VettingItems.All.Count);
        await page.GetByRole(AriaRole.Button, new() { Name = "Weigh agenda and participants", Exact = true }).ClickAsync();
        await page.Locator("#Weigh-AgendaKind").SelectOptionAsync("agency_wide");
        await page.Locator("#Weigh-ParticipantKind").SelectOptionAsync("small");
        await page.Locator("#Weigh-Message").FillAsync("We help first.");
        await page.Locator("#ask-Weigh button[type=submit]").ClickAsync();
        await Expect(page.Locator("[data-proposal=otr]")).ToBeVisibleAsync();
        var address = new Uri(page.Url).AbsolutePath;

        await using var representative = await stage.Visitor();
        await representative.SignInAs(Roles.Representative);
        await representative.Go(address);

        // What lies near is judged first, if another journey left anything there.
        var decide = representative.Page.GetByRole(AriaRole.Button, new() { Name = "Decide who speaks", Exact = true });
        var unjudged = representative.Page.Locator("article:has([data-unjudged])");
        for (var left = await unjudged.CountAsync(); left > 0; left--)
        {
            await Expect(unjudged).ToHaveCountAsync(left);
            await unjudged.First.Locator("summary").ClickAsync();
            await unjudged.First.Locator("input[value=one_voice]").CheckAsync();
            await unjudged.First.Locator("button[type=submit]").ClickAsync();
        }

        await decide.ClickAsync();
        await Fill(representative.Page, "Approve-", ("Speaker", "Director"), ("Reason", "Small firms of the whole coast."));
        await representative.Page.Locator("#ask-Approve button[type=submit]").ClickAsync();
        await Expect(representative.Page.Locator("[data-decision=otr]")).ToBeVisibleAsync();

        await coordinator.Go(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Write the letter that confirms", Exact = true }).ClickAsync();
        await Expect(page.Locator(".letter-box")).ToContainTextAsync("Speaker: Director");
        await page.Locator("#ask-letter button[type=submit]").ClickAsync();
        await Expect(page.Locator("[data-letter=participation_confirm]")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Brief the speaker", Exact = true }).ClickAsync();
        await Fill(page, "Brief-", ("Message", "We help first."));
        await page.Locator("#ask-Brief button[type=submit]").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Briefing pack to print" }).ClickAsync();
        await Expect(page.Locator(".notice-paper")).ToContainTextAsync("We help first.");
    }

    [BrowserFact]
    public async Task An_office_that_was_asked_directly_refers_the_request()
    {
        await stage.Seeds();
        var today = await stage.Today();
        await using var liaison = await stage.Visitor();
        var page = liaison.Page;
        await liaison.SignInAs(Roles.OfficeLiaison);
        await liaison.Go("/office/refer");
        await page.Locator("#ask-refer button[type=submit]").ClickAsync();
        await Expect(page.Locator("#refer-Organization-wrong")).ToBeVisibleAsync();
        await Expect(page.Locator("#refer-Organization")).ToBeFocusedAsync();

        // Whoever dictates or pastes presses no key: what is wrong does not take the field away in which they have begun.
        await page.EvaluateAsync(WentOn);
        await Expect(page.Locator("#refer-ContactName")).ToBeFocusedAsync();
        await Fill(page, "refer-", ("Organization", "Referred Importers"), ("ContactName", "Chi"), ("ContactEmail", "chi@referred.example"), ("EventName", "Referred Day"), ("EventOn", Iso(today.AddDays(100))), ("Place", "A hall"), ("Subject", "Help"), ("Audience", "Owners"));
        foreach (var (field, value) in ((string, string)[])[("OrganizationKind", "nonprofit"), ("HeldAs", "in_person"), ("Nature", "panel"), ("Press", "closed")])
        {
            await page.Locator($"#refer-{field}").SelectOptionAsync(value);
        }

        await page.GetByLabel("Importing", new() { Exact = true }).CheckAsync();
        await page.Locator("#ask-refer button[type=submit]").ClickAsync();
        await Expect(page.Locator("[role=status]", new() { HasTextRegex = IsReference() })).ToBeVisibleAsync();
    }

    private const string WentOn = """
        () => new Promise(done => {
          document.querySelector('#ask-refer button[type=submit]').click();
          document.querySelector('#refer-ContactName').focus();
          setTimeout(done, 1500);
        })
        """;

    private static async Task Fill(IPage page, string form, params (string Field, string Value)[] given)
    {
        foreach (var (field, value) in given)
        {
            await page.Locator($"#{form}{field}").FillAsync(value);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("PR-[0-9]{4}-[0-9]{5}")]
    private static partial Regex IsReference();
}
