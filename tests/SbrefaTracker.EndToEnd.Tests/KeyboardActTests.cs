using Microsoft.Playwright;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The main act of each part of the office's work with the keyboard alone; whoever has acted is not thrown back to the top of the page.</summary>
[Collection(OnStage.Name)]
public sealed class KeyboardActTests(Stage stage)
{
    [BrowserTheory]
    [OnPostgres]
    public async Task A_bulletin_is_begun_and_given_to_be_compared(DatabaseProvider provider)
    {
        var page = await At("/guidance/bulletins", People.PolicyOwner, provider);
        await Keyboard.Press(page, page.Locator("a[href='/guidance/bulletins/new']").First, "Enter");
        await Keyboard.Type(page, ("#b-title", "Keys to the gate"), ("#b-text", "The gate opens at six."), ("#b-title-es", "Las llaves"), ("#b-text-es", "Abre a las seis."), ("#b-offices", FilingForm.Office));
        await Keyboard.Press(page, page.Locator(".bulletin-form [type=submit]"), "Enter");
        await Keyboard.Press(page, page.Locator("#act-Submit"), "Enter");
        await Expect(page.Locator("#state")).ToContainTextAsync("Compared");
        await KeepsItsPlace(page);
    }

    [BrowserTheory]
    [OnSqlite]
    public async Task An_answer_is_written_and_given_to_the_policy_owner(DatabaseProvider provider)
    {
        var page = await At("/guidance/answers/new", People.Analyst, provider);
        await Keyboard.Type(page, ("#answer-slug", "keys-alone"), ("#answer-en-question", "May I file without a mouse?"), ("#answer-en-answer", "Yes, each page is made for it."));
        await Keyboard.Press(page, page.Locator(".picks input").First, "Space");
        await Keyboard.Type(page, ("#answer-recalled", "29 U.S.C. 794d"));
        await Keyboard.Press(page, page.Locator(".answer-form [type=submit]"), "Enter");
        await Keyboard.Press(page, page.GetByRole(AriaRole.Button, new() { Name = "Give to the policy owner", Exact = true }), "Enter");
        await Expect(page.Locator(".row .chip:has-text('In review')")).ToBeVisibleAsync();
        await KeepsItsPlace(page);
    }

    [BrowserTheory]
    [OnPostgres]
    public async Task A_rule_is_written_down_before_it_has_a_guide(DatabaseProvider provider)
    {
        var today = await stage.Today();
        var page = await At("/guidance/guides", People.PolicyOwner, provider);
        await Keyboard.Press(page, page.GetByRole(AriaRole.Button, new() { Name = "New rule or guide", Exact = true }), "Enter");
        await Keyboard.Type(page, ("#guide-new-title", "Rule of the keys"), ("#guide-new-citation", "91 FR 888"), ("#guide-new-from_on", Keyboard.Of(today)), ("#guide-new-effective_on", Keyboard.Of(today.AddDays(30))));
        await Keyboard.Press(page, page.Locator("#guide-form-new button[type=submit]"), "Enter");
        await Expect(page.Locator(".guide:has-text('Rule of the keys')")).ToBeVisibleAsync();
        await KeepsItsPlace(page);
    }

    [BrowserTheory]
    [OnSqlite]
    public async Task Informal_guidance_is_logged(DatabaseProvider provider)
    {
        var today = Keyboard.Of(await stage.Today());
        var page = await At("/guidance/log", People.Analyst, provider);
        await Keyboard.Press(page, page.Locator(".begin-from > summary"), "Enter");
        foreach (var choice in new[] { "way", "topic" })
        {
            await Keyboard.Press(page, page.Locator($"#log-{choice}"), "ArrowDown");
        }

        await Keyboard.Type(page, ("#log-asked", today), ("#log-answered", today));
        await Keyboard.Press(page, page.Locator("#log-size"), "ArrowDown");
        await Keyboard.Type(page, ("#log-facts", "One entry, late."), ("#log-given", "Answered by keys alone."), ("#log-rests", "19 CFR 142"));
        await Keyboard.Press(page, page.Locator(".guidance-form button[type=submit]"), "Enter");
        await Expect(page.Locator("article:has-text('Answered by keys alone.')")).ToBeVisibleAsync();
        await KeepsItsPlace(page);
    }

    [BrowserTheory]
    [OnPostgres]
    public async Task The_checklist_of_a_request_is_gone_through(DatabaseProvider provider)
    {
        var ground = await stage.On(provider);
        var asked = await ground.Do(ParticipationSeeds.Request("Evening of Keys", (await stage.Today()).AddDays(500), "systems"), Actor.Filer);
        asked = await ground.Do(new TakeUpRequest { Record = asked.Record, Version = asked.Version }, People.Coordinator);
        var page = await At($"/outreach/requests/{Groundwork.Number(asked)}", People.Coordinator, provider);
        foreach (var clear in await page.Locator("#vetting-form input[type=radio][value=clear]").AllAsync())
        {
            await Keyboard.Press(page, clear, "Space");
        }

        await Keyboard.Press(page, page.Locator("#vetting-form button[type=submit]"), "Enter");
        await Expect(page.Locator("#vetting-form .chip.ok")).ToHaveCountAsync(VettingItems.All.Count);
        await KeepsItsPlace(page);
    }

    [BrowserTheory]
    [OnPostgres]
    public async Task Those_who_came_to_an_event_are_marked_and_one_is_taken_out(DatabaseProvider provider)
    {
        var (ground, today) = (await stage.On(provider), await stage.Today());
        var held = await ground.Do(
            new PlanEvent { Event = new EventGiven { Title = "Seminar of keys", Kind = EventKinds.Webinar, Purpose = "To be known", Message = "Ask early", Summary = "Ask.", StartsOn = today, EndsOn = today, StartsAt = new(0, 0), EndsAt = new(23, 59), OnlineAddress = "https://agency.example/keys", RegisterBy = today } },
            People.Coordinator);
        held = await ground.Do(new AnnounceEvent { Record = held.Record, Version = held.Version }, People.Coordinator);
        foreach (var (name, email) in ((string, string)[])[("Ada Early", "ada@visitor.example"), ("Bea Later", "bea@visitor.example")])
        {
            Assert.True((await ground.Get<EventRegistration>().Register(held.Record, new(name, "Harbor Light", email, "yes", null), "en")).IsDone);
        }

        var page = await At($"/outreach/events/{Groundwork.Number(held)}/registrations", People.Coordinator, provider);
        await Keyboard.Press(page, page.GetByLabel("was there: Ada Early"), "Space");
        await Expect(page.Locator(".lead")).ToContainTextAsync("1 marked as there");
        await Expect(page.GetByLabel("was there: Ada Early")).ToBeFocusedAsync();
        await Keyboard.Press(page, page.GetByRole(AriaRole.Button, new() { Name = "Take out Bea Later" }), "Enter");
        await Keyboard.Press(page, page.Locator("[data-row] [role=group] button"), "Enter");
        await Expect(page.Locator("[data-row]")).ToHaveCountAsync(1);
        await KeepsItsPlace(page);
    }

    [BrowserTheory]
    [OnSqlite]
    public async Task An_entry_of_the_directory_is_changed_with_its_reason(DatabaseProvider provider)
    {
        var page = await At("/admin/offices/0212", People.Administrator, provider);
        await Keyboard.Type(page, ("#office-hours", "6 to 22, by keys"), ("#office-reason", "Told by telephone."));
        await Keyboard.Press(page, page.Locator(".office-form button[type=submit]"), "Enter");
        await Expect(page.Locator("section[aria-labelledby=history]")).ToContainTextAsync("6 to 22, by keys");
        await KeepsItsPlace(page);
    }

    private async Task<IPage> At(string address, DemoAccount person, DatabaseProvider provider)
    {
        var visitor = await stage.Kept(person, provider);
        await visitor.Go(address);
        return visitor.Page;
    }

    private static Task KeepsItsPlace(IPage page) => Expect(page.Locator("body")).Not.ToBeFocusedAsync();
}
