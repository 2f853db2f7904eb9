using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>What comes in as a file and is read by everybody once somebody has seen what it changes; and what is read by those who do not write it.</summary>
[Collection(OnStage.Name)]
public sealed class RecordsOfOthersTests(Stage stage)
{
    [BrowserTheory]
    [OnPostgres]
    public async Task A_directory_is_imported_after_its_changes_were_seen_and_read_by_everybody(DatabaseProvider provider)
    {
        var administrator = await stage.Kept(People.Administrator, provider);
        var page = administrator.Page;
        await administrator.Go("/admin/offices");
        await page.Locator("a[href='/admin/offices/import']").ClickAsync();
        await administrator.Settle();
        await page.Choose("#office-file", Csv("code,name,kind,state,phone", "9911,Journey Landing,port,TX,956 555 0111", "0401,Boston,port,MA,617 555 0122"));
        var changes = page.Locator(".tbl tbody tr");
        await Expect(changes.Filter(new() { HasText = "Journey Landing" }).First).ToContainTextAsync("new");
        await Expect(changes.Filter(new() { HasText = "Boston" })).ToContainTextAsync("617 555 0122");
        await using var outside = await stage.Visitor(withScript: false, at: await stage.AddressOn(provider));
        await outside.Go("/offices?q=9911");
        await Expect(outside.Page.Locator(".office")).ToHaveCountAsync(0);

        await page.Locator(".office-form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".done-note")).ToContainTextAsync("2 offices were");
        await outside.Go("/offices?q=9911");
        await Expect(outside.Page.Locator(".office")).ToContainTextAsync("956 555 0111");
        await outside.Go("/offices?q=0401");
        await Expect(outside.Page.Locator(".office")).ToContainTextAsync("617 555 0122");
    }

    [BrowserTheory]
    [OnSqlite]
    public async Task Recommendations_are_imported_answered_and_done_with_evidence_where_everybody_reads_it(DatabaseProvider provider)
    {
        await stage.Seeds();
        var today = Iso(await stage.Today());
        var officer = await stage.Kept(People.Officer, provider);
        var page = officer.Page;
        await officer.Go("/committee/recommendations/import");
        await page.Choose("#recommendation-file", Csv("number,term,passed_on,text,status", "018001,17,2026-03-04,\"Notices shall name the reason, in plain words.\",passed"));
        await Expect(page.Locator(".tbl tbody tr").First).ToContainTextAsync("018001");
        await page.Locator(".office-form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".done-note")).ToContainTextAsync("1 recommendation");

        await officer.Go("/committee/recommendations/018001");
        await Expect(Act(page, "The agency accepts")).ToBeDisabledAsync();
        await Revise(page, ("response_text", "The agency will name it from July on."), ("responded_on", today), ("lead_office", "Office of Trade"));
        await Move(page, "The agency accepts", "Accept", today);
        await Expect(Act(page, "Done")).ToBeDisabledAsync();
        await Revise(page, ("evidence", "https://agency.example/notice"));
        await Move(page, "Done", "Implement", today);
        await Expect(page.Locator(".head .chip")).ToHaveTextAsync("done");

        await using var outside = await stage.Visitor(withScript: false);
        await outside.Go("/committee-of-the-trade/recommendations?state=implemented");
        await outside.Page.GetByRole(AriaRole.Link, new() { Name = "018001" }).ClickAsync();
        var told = outside.Page.Locator("main");
        await Expect(told).ToContainTextAsync("Notices shall name the reason, in plain words.");
        await Expect(told).ToContainTextAsync("The agency will name it from July on.");
        await Expect(told.Locator("a[href='https://agency.example/notice']")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [OnPostgres]
    public async Task The_auditor_reads_what_was_answered_informally_and_the_guides_and_the_log_itself_is_shut(DatabaseProvider provider)
    {
        var ground = await stage.On(provider);
        await ground.Do(
            new LogGuidance { Way = "phone", Topic = "penalties", Size = "small", AskedOn = ground.Today, AnsweredOn = ground.Today, EntityName = "Quiet Caller Imports", Facts = "A first offence.", Given = "Ask for the policy to be applied.", Applied = true, RestsOn = "19 CFR 171" },
            People.Analyst);
        var (auditor, year) = (await stage.Kept(People.Auditor, provider), FiscalYear.Of(ground.Today).Year);
        var page = auditor.Page;
        await auditor.Go($"/audit/documents/{year}");
        await Expect(page.Locator("a[href$='section-212.csv']")).ToBeVisibleAsync();
        await page.Locator($"a[href='/audit/guidance/{year}']").ClickAsync();
        var figures = page.Locator("section[aria-labelledby=figures] tbody tr");
        await Expect(figures.Nth(0).Locator("td").First).Not.ToHaveTextAsync("0");
        await Expect(figures.Nth(1).Locator("td").First).Not.ToHaveTextAsync(new Regex("^0 "));
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Quiet Caller Imports");

        // Who asked is for those who write the log.
        await auditor.Go("/guidance/log");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Quiet Caller Imports");
        await auditor.Go("/guides");
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [OnSqlite]
    public async Task The_representative_reads_the_desk_of_the_committee_down_to_the_minutes_and_what_is_due(DatabaseProvider provider)
    {
        var seeds = await stage.Seeds();
        var representative = await stage.Kept(People.Representative, provider);
        var page = representative.Page;
        await representative.Go("/committee");
        await Expect(page.Locator("section[aria-labelledby=charter]")).ToContainTextAsync("Next due");
        await Expect(page.Locator("[data-row]", new() { HasText = "Ana Made-Up" })).ToBeVisibleAsync();
        await Expect(page.Locator("section[aria-labelledby=groups]")).ToContainTextAsync("To look at first offences.");
        await Expect(Act(page, "File a charter")).ToHaveCountAsync(0);
        await page.Locator($"a[href='{seeds.Fill("/committee/meetings/{meeting gap}")}']").First.ClickAsync();
        await Expect(page.Locator("[data-missing=accommodation]")).ToBeVisibleAsync();
        await Expect(Act(page, "Record the notice")).ToBeDisabledAsync();
        await representative.Go("/committee/recommendations");
        await page.Locator("[data-row] a", new() { HasText = "010001" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("thirty days of notice");
    }

    private static FilePayload Csv(params string[] lines) => new() { Name = "list.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n") };

    private static ILocator Act(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task Revise(IPage page, params (string Field, string Value)[] given)
    {
        await Act(page, "Say more of it").ClickAsync();
        await page.Locator("#recommendation-Revise-response").SelectOptionAsync("concur");
        foreach (var (field, value) in given)
        {
            await page.Locator($"#recommendation-Revise-{field}").FillAsync(value);
        }

        await page.Locator("#ask-recommendation-Revise button[type=submit]").ClickAsync();
        await Expect(page.Locator("#ask-recommendation-Revise")).ToHaveCountAsync(0);
    }

    private static async Task Move(IPage page, string name, string act, string on)
    {
        await Act(page, name).ClickAsync();
        await page.Locator($"#recommendation-{act}-On").FillAsync(on);
        await page.Locator($"#ask-recommendation-{act} button[type=submit]").ClickAsync();
        await Expect(page.Locator($"#ask-recommendation-{act}")).ToHaveCountAsync(0);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
