using System.Globalization;
using Microsoft.Playwright;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The rest of the office's work, each from the first page to where somebody else reads it.</summary>
[Collection(OnStage.Name)]
public sealed class OfficeJourneyTests(Stage stage)
{
    [BrowserFact]
    public async Task An_entry_of_the_directory_is_changed_confirmed_by_its_office_and_read_by_everybody()
    {
        await stage.Seeds();
        await using var administrator = await stage.Visitor();
        await administrator.SignInAs(Roles.Administrator);
        await administrator.Go($"/admin/offices/{FilingForm.Office}");
        await Fill(administrator.Page, "office", ("phone", "956 555 0142"), ("reason", "Told by the port."));
        await administrator.Page.Locator(".office-form button[type=submit]").ClickAsync();
        await Expect(administrator.Page.Locator("section[aria-labelledby=history]")).ToContainTextAsync("956 555 0142");

        await using var liaison = await stage.Visitor();
        await liaison.SignInAs(People.Liaison);
        await liaison.Go("/office/entry");
        await Expect(liaison.Page.Locator("main")).ToContainTextAsync("956 555 0142");
        await liaison.Page.Locator($"article:has(#entry-{FilingForm.Office}) button").ClickAsync();
        await Expect(liaison.Page.Locator($"article:has(#entry-{FilingForm.Office}) [role=status]")).ToBeVisibleAsync();

        await using var outside = await stage.Visitor();
        await outside.Go($"/offices?q={FilingForm.Office}");
        await Expect(outside.Page.Locator(".office")).ToContainTextAsync("956 555 0142");
        await Expect(outside.Page.Locator(".office")).ToContainTextAsync("Confirmed by the office or by us");
    }

    [BrowserTheory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_guide_is_kept_by_the_policy_owner_read_by_everybody_and_told_in_the_section_212_report(DatabaseProvider provider)
    {
        var (at, today) = (await stage.AddressOn(provider), await stage.Today());
        await using var owner = await stage.Visitor(at: at);
        await owner.SignInAs(Roles.PolicyOwner);
        await owner.Go("/guidance/guides");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "New rule or guide", Exact = true }).ClickAsync();
        await Fill(
            owner.Page, "guide-new", ("title", "Rule of the journey"), ("citation", "91 FR 777"), ("from_on", Iso(today.AddDays(-2))), ("effective_on", Iso(today.AddDays(-1))), ("guide_title", "Guide of the journey"), ("published_on", Iso(today)),
            ("web_address", "https://agency.example/journey"), ("owner", "Made-up desk"), ("email", "desk@agency.example"), ("guide_text", "The journey is free."));
        await owner.Page.Locator("#guide-form-new button[type=submit]").ClickAsync();
        await Expect(owner.Page.Locator(".guide:has-text('Rule of the journey') .chip.err")).ToBeVisibleAsync();

        await using var outside = await stage.Visitor(at: at);
        await outside.Go("/guides");
        await Expect(outside.Page.GetByRole(AriaRole.Link, new() { Name = "Guide of the journey" })).ToBeVisibleAsync();

        await using var auditor = await stage.Visitor(at: at);
        await auditor.SignInAs(Roles.Auditor);
        await auditor.Go($"/audit/documents/{FiscalYear.Of(today.AddDays(-1)).Year}");
        await Expect(auditor.Page.Locator("main")).ToContainTextAsync("Rule of the journey");
        var report = await auditor.Page.Locator("a[href$='section-212.csv']").First.GetAttributeAsync("href");
        Assert.Contains("Rule of the journey", await (await auditor.Page.APIRequest.GetAsync(new Uri(new Uri(auditor.Page.Url), report).ToString())).TextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Informal_guidance_is_logged_and_counted()
    {
        await stage.Seeds();
        var today = Iso(await stage.Today());
        await using var analyst = await stage.Visitor();
        var page = analyst.Page;
        await analyst.SignInAs(Roles.Analyst);
        await analyst.Go("/guidance/log");
        await page.Locator(".begin-from > summary").ClickAsync();
        await page.Locator(".guidance-form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".guidance-form .field-wrong").First).ToBeVisibleAsync();
        await page.Locator("#log-way").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#log-topic").SelectOptionAsync("penalties");
        await page.Locator("#log-size").SelectOptionAsync("small");
        await Fill(page, "log", ("asked", today), ("answered", today), ("entity", "Journey Imports"), ("facts", "A first offence."), ("given", "Ask for the policy to be applied."), ("rests", "19 CFR 171"));
        await page.Locator(".guidance-form button[type=submit]").ClickAsync();

        await Expect(page.Locator("article:has-text('Ask for the policy to be applied.')")).ToBeVisibleAsync();
        await Expect(page.Locator("section[aria-labelledby=figures] tbody tr").First.Locator("td").First).Not.ToHaveTextAsync("0");
    }

    [BrowserTheory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_recommendation_goes_from_the_proposal_to_the_public_page(DatabaseProvider provider)
    {
        var (at, today) = (await stage.AddressOn(provider), Iso(await stage.Today()));
        await stage.Seeds();
        await using var officer = await stage.Visitor(at: at);
        var page = officer.Page;
        await officer.SignInAs(Roles.Dfo);
        if (provider == DatabaseProvider.Postgres)
        {
            await BeginCommittee(officer, await stage.Today());
        }

        await officer.Go("/committee/recommendations/new");
        await Fill(page, "recommendation", ("number", "016999"), ("term", "16"), ("text", "The journey shall be short."));
        await page.Locator("#ask-recommendation button[type=submit]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Recommendation 016999" })).ToBeVisibleAsync();

        await using var outside = await stage.Visitor(at: at);
        Assert.Equal(404, (await outside.Page.GotoAsync("/committee-of-the-trade/recommendations/016999"))!.Status);
        await page.GetByRole(AriaRole.Button, new() { Name = "The committee passed it", Exact = true }).ClickAsync();
        await Fill(page, "recommendation-Pass", ("On", today));
        await page.Locator("#ask-recommendation-Pass button[type=submit]").ClickAsync();
        await Expect(page.Locator("#ask-recommendation-Pass")).ToHaveCountAsync(0);

        await outside.Go("/committee-of-the-trade/recommendations");
        await outside.Page.GetByRole(AriaRole.Link, new() { Name = "016999" }).ClickAsync();
        await Expect(outside.Page.Locator("main")).ToContainTextAsync("The journey shall be short.");
    }

    // Nothing is prepared there: whoever writes a recommendation before is told what is missing.
    private static async Task BeginCommittee(Visitor officer, DateOnly today)
    {
        var page = officer.Page;
        await officer.Go("/committee/recommendations/new");
        await Fill(page, "recommendation", ("number", "016999"), ("term", "16"), ("text", "The journey shall be short."));
        await page.Locator("#ask-recommendation button[type=submit]").ClickAsync();
        await Expect(page.Locator("#ask-recommendation .refusal")).ToContainTextAsync("No committee is set up yet");
        await officer.Go("/committee");
        await Fill(page, "begin", ("Name", "Advisory Committee of the Journey"), ("Short", "ACJ"), ("Authority", "19 U.S.C. 4316"));
        await page.Locator("#ask-begin button[type=submit]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Advisory Committee of the Journey" })).ToBeVisibleAsync();

        // A charter holds for two years, and who works on what is in the record.
        await Expect(page.Locator("section[aria-labelledby=charter] .chip.err")).ToHaveTextAsync("none filed");
        await Act(page, "File a charter", "FileCharter", ("FiledOn", Iso(today)));
        await Expect(page.Locator("section[aria-labelledby=charter] .chip.ok")).ToHaveTextAsync("in force");
        await Expect(page.Locator("section[aria-labelledby=charter] dl")).ToContainTextAsync(today.AddYears(2).ToString("MMM d, yyyy", CultureInfo.InvariantCulture));
        await Act(page, "Begin or change a group", "KeepGroup", ("Name", "Fair Notices"), ("StatementOfWork", "To look at what notices say."), ("Since", Iso(today)));
        await Expect(page.Locator("section[aria-labelledby=groups]")).ToContainTextAsync("To look at what notices say.");
    }

    private static async Task Act(IPage page, string button, string form, params (string Field, string Value)[] given)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Fill(page, form, given);
        await page.Locator($"#ask-{form} button[type=submit]").ClickAsync();
        await Expect(page.Locator($"#ask-{form}")).ToHaveCountAsync(0);
    }

    /// <summary>With the keyboard alone.</summary>
    [BrowserFact]
    public async Task The_officer_gives_a_term_and_reads_the_annual_report_without_a_mouse()
    {
        await stage.Seeds();
        var today = await stage.Today();
        await using var officer = await stage.Visitor();
        var page = officer.Page;
        await officer.SignInAs(Roles.Dfo);
        await officer.Go("/committee");
        await Keyboard.Press(page, page.GetByRole(AriaRole.Button, new() { Name = "Give a term", Exact = true }), "Enter");
        await Keyboard.Type(page, ("#Seat-Name", "Quick Keys"), ("#Seat-Organization", "Journey Brokers"));
        await Keyboard.Reach(page, page.Locator("#Seat-Viewpoint"));
        await page.Keyboard.PressAsync("ArrowDown");
        await Keyboard.Type(page, ("#Seat-FromOn", Keyboard.Of(today)), ("#Seat-ToOn", Keyboard.Of(today.AddYears(1))));
        await Keyboard.Press(page, page.Locator("#ask-Seat button[type=submit]"), "Enter");
        await Expect(page.Locator("[data-row]:has-text('Quick Keys')")).ToBeVisibleAsync();

        var report = page.Locator("a[href^='/committee/report/'][href$='.html']").First;
        await Keyboard.Reach(page, report);
        var answer = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), await report.GetAttributeAsync("href")).ToString());
        Assert.Contains("Quick Keys", await answer.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>With the keyboard alone.</summary>
    [BrowserTheory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_coordinator_plans_and_announces_an_event_without_a_mouse(DatabaseProvider provider)
    {
        var (at, today) = (await stage.AddressOn(provider), await stage.Today());
        await using var coordinator = await stage.Visitor(at: at);
        var page = coordinator.Page;
        await coordinator.SignInAs(Roles.OutreachCoordinator);
        await coordinator.Go("/outreach/events/new");
        await Keyboard.Type(page, ("#plan-Title", "Webinar of quick keys"), ("#plan-Purpose", "To be known"), ("#plan-Message", "Ask early"), ("#plan-StartsOn", Keyboard.Of(today.AddDays(45))));
        await Keyboard.Type(page, ("#plan-OnlineAddress", "https://agency.example/keys"), ("#plan-Summary", "Come and ask."));
        await Keyboard.Press(page, page.Locator("#ask-plan button[type=submit]"), "Enter");
        await Keyboard.Press(page, page.GetByRole(AriaRole.Button, new() { Name = "Announce it", Exact = true }), "Enter");
        await Expect(page.GetByText("Announced on")).ToBeVisibleAsync();

        await using var outside = await stage.Visitor(at: at);
        await outside.Go("/events");
        await Expect(outside.Page.GetByRole(AriaRole.Link, new() { Name = "Webinar of quick keys" })).ToBeVisibleAsync();
    }

    private static async Task Fill(IPage page, string form, params (string Field, string Value)[] given)
    {
        foreach (var (field, value) in given)
        {
            await page.Locator($"#{form}-{field}").FillAsync(value);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
