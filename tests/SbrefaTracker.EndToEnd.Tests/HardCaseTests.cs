using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>Ways of a complaint that few go: raised to the Commissioner, merged and taken apart, with restricted matters, with an office that needs time or is the wrong one.</summary>
[Collection(OnStage.Name)]
public sealed class HardCaseTests(Stage stage)
{
    private const string WrongOffice = "5203";

    [BrowserTheory]
    [OnSqlite]
    [OnPostgres]
    public async Task Is_raised_to_the_Commissioner_whose_decision_comes_back_as_a_task_with_its_day(DatabaseProvider provider)
    {
        var ground = await stage.On(provider);
        var (reference, _) = await ground.Ask("Upper Lakes Timber");
        var representative = await stage.Kept(People.Representative, provider);
        var (desk, page) = (new Desk(representative, reference), representative.Page);
        await desk.Open();
        await desk.Take("Escalate", ("Ground", EscalationGrounds.Unsolvable), ("Reason", "Two offices read the rule in two ways."));

        var commissioner = await stage.Kept(People.Commissioner, provider);
        var decision = new Desk(commissioner, reference);
        await decision.Open();
        await Expect(commissioner.Page.Locator(".brief")).ToContainTextAsync("Two offices read the rule in two ways.");
        await Expect(commissioner.Page.Locator(".brief")).ToContainTextAsync("When was the portal down?");
        await decision.Take("Decide", ("Note", "The port applies the newer rule, and says so."), ("DoneBy", Iso(Weekday(ground.Today.AddDays(10)))));

        await desk.Open();
        await Expect(page.Locator(".brief")).ToContainTextAsync("The port applies the newer rule, and says so.");
        await Expect(page.Locator(".brief header")).ToContainTextAsync(Words(Weekday(ground.Today.AddDays(10))));
        await representative.Go("/desk?flag=decided");
        await Expect(page.Locator($"a[data-row][href$='{reference}']")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [OnPostgres]
    public async Task Is_merged_into_another_and_taken_out_again_with_a_trail_on_both(DatabaseProvider provider)
    {
        var ground = await stage.On(provider);
        var (merged, leading) = (await ground.FileWhole("Twin Harbors Nets"), await ground.FileWhole("Twin Harbors Nets, again"));
        var representative = await stage.Kept(People.Representative, provider);
        var (desk, page) = (new Desk(representative, merged), representative.Page);
        await desk.Open();
        await desk.Take("Merge", ("Other", leading), ("Reason", "Two letters about one penalty."));
        await Expect(page.Locator(".linked")).ToContainTextAsync("Merged into");
        await page.Locator(".linked a.ref").ClickAsync();
        await Expect(page.Locator(".head-line")).ToContainTextAsync(leading);
        await Expect(page.Locator(".linked")).ToContainTextAsync("Merged into this one");

        await desk.Open();
        await desk.Take("Unmerge", ("Reason", "They are two penalties after all."));
        await Expect(page.Locator(".offers a[href*='do=AskOffice#']")).ToBeVisibleAsync();
        foreach (var reference in new[] { merged, leading })
        {
            await new Desk(representative, reference).Open();
            await page.Locator("section[aria-labelledby=links] details > summary").ClickAsync();
            await Expect(page.Locator("section[aria-labelledby=links] .linked")).ToContainTextAsync("Undone by");
        }
    }

    [BrowserTheory]
    [OnPostgres]
    public async Task Keeps_retaliation_and_a_referral_to_the_Inspector_General_from_who_may_not_know_and_follows_up_after_the_end(DatabaseProvider provider)
    {
        var ground = await stage.On(provider);
        var reference = await ground.FileWhole("Quiet Cove Fishery");
        var representative = await stage.Kept(People.Representative, provider);
        var (desk, page) = (new Desk(representative, reference), representative.Page);
        await desk.Open();
        await desk.Take("OpenMatter", ("Kind", MatterKinds.Retaliation), ("Reason", "Exams twice a week since the letter."));
        await desk.Take("OpenMatter", ("Kind", MatterKinds.InspectorGeneral), ("Reason", "An officer asked for money."));
        var retaliation = page.Locator(".matter", new() { HasText = "Exams twice a week" });
        await retaliation.Locator("a[href*='do=RecordMatter']").ClickAsync();
        await desk.Give("RecordMatter", ("Text", "The port director was called."));
        await Expect(retaliation).ToContainTextAsync("The port director was called.");
        await desk.Take("Close", ("Outcome", "withdrawn"), ("Note", "The filer took it back."));
        await Expect(retaliation.Locator(".mails").First.Locator("li")).ToHaveCountAsync(3);
        await Expect(retaliation).ToContainTextAsync("180");

        // The Commissioner reads of retaliation, and nobody but the representative of the other.
        var commissioner = await stage.Kept(People.Commissioner, provider);
        await commissioner.Go("/desk/matters");
        var listed = commissioner.Page.Locator("tbody tr", new() { HasText = reference });
        await Expect(listed.First).ToContainTextAsync("Retaliation alleged");
        await Expect(listed.Filter(new() { HasText = "Inspector General" })).ToHaveCountAsync(0);
        var analyst = await stage.Kept(People.Analyst, provider);
        await new Desk(analyst, reference).Open();
        await Expect(analyst.Page.Locator(".head-line")).ToContainTextAsync(reference);
        await Expect(analyst.Page.Locator(".matter")).ToHaveCountAsync(0);
        foreach (var secret in new[] { "Exams twice a week", "An officer asked for money", "Inspector General" })
        {
            await Expect(analyst.Page.Locator("main")).Not.ToContainTextAsync(secret);
        }
    }

    [BrowserTheory]
    [OnPostgres]
    public async Task Gives_an_office_the_time_that_it_asks_for(DatabaseProvider provider)
    {
        var ground = await stage.On(provider);
        var (reference, inquiry) = await ground.Ask("Sandy Point Marine");
        var until = Weekday(ground.Today.AddDays(80));
        var liaison = await stage.Kept(People.Liaison, provider);
        var office = liaison.Page;
        await liaison.Go($"/office/inquiries/{inquiry}");
        await office.Locator("#until").FillAsync(Iso(until));
        await office.Locator("#time-why").FillAsync("The officer is at sea.");
        await office.Locator("section:has(#time) button[type=submit]").ClickAsync();
        await Expect(office.GetByText("The representative has not decided yet.")).ToBeVisibleAsync();

        var representative = await stage.Kept(People.Representative, provider);
        var desk = new Desk(representative, reference);
        await desk.Open();
        await Expect(representative.Page.GetByText("The office asks for time until")).ToBeVisibleAsync();
        await representative.Page.Locator("section a[href*='do=GrantTime']").ClickAsync();
        await desk.Give("GrantTime", ("Until", Iso(until)), ("Reason", "Nobody else was there."));
        await Expect(representative.Page.GetByText("The office was given time until")).ToBeVisibleAsync();

        await liaison.Go($"/office/inquiries/{inquiry}");
        await Expect(office.GetByText("Your office has time until")).ToContainTextAsync(Words(until));
        await Expect(office.Locator(".head")).ToContainTextAsync(Words(until));
    }

    [BrowserTheory]
    [OnPostgres]
    public async Task Is_given_to_a_colleague_who_sends_it_back_and_names_the_office_that_is_asked_then(DatabaseProvider provider)
    {
        var ground = await stage.On(provider);
        var colleague = await Colleague(ground);
        var (reference, inquiry) = await ground.Ask("Palm Key Bearings");
        var liaison = await stage.Kept(People.Liaison, provider);
        await liaison.Go($"/office/inquiries/{inquiry}");
        await liaison.Page.Locator("#colleague").SelectOptionAsync(new SelectOptionValue { Label = colleague.Name });
        await liaison.Page.Locator("#delegate-why").FillAsync("You know the entry.");
        await liaison.Page.Locator("section:has(#delegate) button[type=submit]").ClickAsync();
        await Expect(liaison.Page.Locator("#with")).ToContainTextAsync(colleague.Name);

        var other = await stage.Kept(colleague, provider);
        await other.Go("/office");
        await other.Page.Locator("a[data-row]", new() { HasText = reference }).ClickAsync();
        await other.Page.Locator("#proposed").SelectOptionAsync(WrongOffice);
        await other.Page.Locator("#back-why").FillAsync("It was entered there.");
        await other.Page.Locator("section:has(#back) button[type=submit]").ClickAsync();
        await Expect(other.Page.GetByText("Your office has sent this inquiry back")).ToBeVisibleAsync();

        var analyst = await stage.Kept(People.Analyst, provider);
        var (desk, page) = (new Desk(analyst, reference), analyst.Page);
        await desk.Open();
        await Expect(page.Locator("section.card .chip.warn", new() { HasText = "Sent back" })).ToBeVisibleAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("It was entered there.");
        await desk.AskAs(WrongOffice, "When was it entered?");
        var right = await stage.Kept(People.IdleLiaison, provider);
        await right.Go("/office");
        await right.Page.Locator("a[data-row]", new() { HasText = reference }).ClickAsync();
        await Expect(right.Page.Locator("main")).ToContainTextAsync("When was it entered?");
    }

    // Somebody of the same office, with the password of everybody here.
    private static async Task<DemoAccount> Colleague(Groundwork ground)
    {
        var colleague = new DemoAccount("iris.novak@agency.example", "Iris Novak", Roles.OfficeLiaison, [FilingForm.Office]);
        await using var scope = ground.Get<IServiceScopeFactory>().CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Add(Actor.Operator, new AccountGiven(colleague.Email, colleague.Name, [colleague.Role.Code], colleague.Offices));
        Assert.True(added.IsDone, string.Join("; ", added.Refusals));
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        Assert.True((await accounts.AddPasswordAsync((await accounts.FindByEmailAsync(colleague.Email))!, DemoAccounts.Password)).Succeeded);
        return colleague;
    }

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? day.AddDays(2) : day;

    private static string Words(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
