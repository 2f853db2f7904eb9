using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A complaint from filing to the annual report, each person at a browser of their own, on both databases.</summary>
[Collection(OnStage.Name)]
public sealed partial class LifeTests(Stage stage)
{
    private const string Letter = "The port has reduced the penalty: its own portal was down when the summary was due.";

    private string _address = "";

    [BrowserTheory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_complaint_is_answered_and_counted(DatabaseProvider provider)
    {
        _address = await stage.AddressOn(provider);
        await Invite();
        await using var auditor = await Enter(Roles.Auditor);
        var before = await Figures(auditor);

        await using var filer = await stage.Visitor(at: _address);
        var (reference, key) = await File(filer);

        await using var representative = await Enter(Roles.Representative);
        await using var analyst = await Enter(Roles.Analyst);
        var (desk, work) = (new Desk(representative, reference), new Desk(analyst, reference));
        await work.Open();
        await work.Take("Acknowledge");
        await work.Take("Complete");
        await work.Take("Assign", ("Assignee", People.Analyst.Name));
        await work.Ask("When was the portal down?", "Why was the penalty not reduced at once?");
        await Reply(reference);
        await work.Open();
        await work.DraftAboutPenalty(Letter);
        await Clear(reference);
        await desk.Open();
        await desk.Take("SendResponse");
        await desk.Take("Close", ("Outcome", "reduced"), ("Finding", "substantiated"), ("PenaltyFinalCents", "1200.00"));

        await Read(filer, reference, key);
        var after = await Figures(auditor);
        Assert.Equal((before.Received + 1, before.Closed + 1, before.OpenAtEnd), (after.Received, after.Closed, after.OpenAtEnd));
        Assert.Equal(before.DollarsReduced + 3_800, after.DollarsReduced);
        await Follow(auditor, "received", reference);
        await Follow(auditor, "closed", reference);
        await CheckLedger(auditor);
        Assert.Empty(auditor.Complaints.Concat(filer.Complaints).Concat(representative.Complaints).Concat(analyst.Complaints));
    }

    private async Task<Visitor> Enter(Role role)
    {
        var visitor = await stage.Visitor(at: _address);
        await visitor.SignInAs(role);
        return visitor;
    }

    /// <summary>The administrator adds an account, and gets the link to hand over.</summary>
    private async Task Invite()
    {
        await using var administrator = await Enter(Roles.Administrator);
        var page = administrator.Page;
        await page.Locator(".head .btn.pri").ClickAsync();
        await page.Locator("#acc-email").FillAsync("new.colleague@agency.example");
        await page.Locator("#acc-name").FillAsync("New Colleague, made up");
        await page.Locator(".act .tick input").First.CheckAsync();
        await page.Locator(".act button[type=submit]").ClickAsync();
        await Expect(page.Locator(".link-note"));
        await Expect(page.Locator(".accounts tr", new PageLocatorOptions { HasText = "new.colleague@agency.example" }));
        Assert.Empty(administrator.Complaints);
    }

    private static async Task<(string Reference, string Key)> File(Visitor filer)
    {
        await filer.Go("/file");
        return await FilingForm.File(filer.Page, ("penalty_assessed", "5000.00"), ("entity_type", "business"), ("naics", "423990"), ("employees", "12"));
    }

    private async Task Reply(string reference)
    {
        await using var office = await stage.Visitor(at: _address);
        await office.SignInAs(DemoAccounts.All.First(person => person.Offices.Contains(FilingForm.Office)));
        var page = office.Page;
        await page.Locator("a.ref", new PageLocatorOptions { HasText = reference }).ClickAsync();
        var answers = page.Locator(".reply-form textarea[id^='a-']");
        await Assertions.Expect(answers).ToHaveCountAsync(2);
        await answers.Nth(0).FillAsync("On the day the summary was due, from noon.");
        await answers.Nth(1).FillAsync("The outage was not known to the officer. It is reduced now.");
        await page.Locator("#signer").FillAsync("Rosa Delgado, a made-up liaison");
        await page.Locator(".reply-form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".head .chip.ok").Or(page.Locator(".reply-form .refusal, .reply-form .field-wrong")).First);
        Assert.Empty(await page.Locator(".reply-form .refusal, .reply-form .field-wrong").AllInnerTextsAsync());
        Assert.Empty(office.Complaints);
    }

    private async Task Clear(string reference)
    {
        await using var commissioner = await Enter(Roles.Commissioner);
        var desk = new Desk(commissioner, reference);
        await desk.Open();
        await desk.Take("ClearResponse");
        Assert.Empty(commissioner.Complaints);
    }

    private static async Task Read(Visitor filer, string reference, string key)
    {
        var page = filer.Page;
        await filer.Go("/track");
        await page.Locator("#reference").FillAsync(reference);
        await page.Locator("#key").FillAsync(key);
        await page.Locator("form:has(#key) button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/track/complaint");
        await Assertions.Expect(page.Locator(".letter .said")).ToContainTextAsync(Letter);
    }

    private async Task<YearSeen> Figures(Visitor auditor)
    {
        await auditor.Go("/audit");
        await auditor.Page.Locator($".years a[href='/audit/annual-report/{stage.FiscalYearNow}']").ClickAsync();
        var figures = auditor.Page.Locator(".kpis dd");
        await Expect(figures.First);
        return new YearSeen(
            Number(await figures.Nth(1).InnerTextAsync()),
            Number(await figures.Nth(2).InnerTextAsync()),
            Number(await figures.Nth(3).InnerTextAsync()),
            Number(await auditor.Page.Locator("#penalties tr", new PageLocatorOptions { HasText = "Dollars" }).Last.TextContentAsync()));
    }

    private async Task Follow(Visitor auditor, string figure, string reference)
    {
        await auditor.Go($"/audit/annual-report/{stage.FiscalYearNow}");
        await auditor.Page.Locator($".kpis a[href$='/{figure}']").ClickAsync();
        await Expect(auditor.Page.Locator(".counted th", new PageLocatorOptions { HasText = reference }));
    }

    private static async Task CheckLedger(Visitor auditor)
    {
        await auditor.Go("/audit/ledger");
        await auditor.Page.Locator(".ledger-run .btn.pri").ClickAsync();
        await Expect(auditor.Page.Locator(".state-box"));
        Assert.Empty(await auditor.Page.Locator(".state-box.failed").AllInnerTextsAsync());
        await Expect(auditor.Page.Locator(".state-box.whole"));
    }

    private static Task Expect(ILocator locator) => Assertions.Expect(locator).ToBeVisibleAsync();

    /// <summary>The last number that a text shows.</summary>
    private static long Number(string? text) =>
        (long)decimal.Parse(Numbers().Matches(text ?? "")[^1].Value, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[0-9][0-9,]*(\.[0-9]+)?")]
    private static partial Regex Numbers();

    private sealed record YearSeen(long Received, long Closed, long OpenAtEnd, long DollarsReduced);
}
