using Microsoft.Playwright;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Participation;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>Where a request to take part ends other than with a confirmation: a letter that declines, a report afterwards, and a conflict that is settled before anybody is promised.</summary>
[Collection(OnStage.Name)]
public sealed class RequestOutcomeTests(Stage stage)
{
    [BrowserTheory]
    [OnPostgres]
    public async Task Is_declined_with_the_reason_for_the_record_and_a_letter_that_leaves(DatabaseProvider provider)
    {
        var ground = await stage.On(provider);
        var asked = await Vet(ground, "Golf Day of Sponsors", (await stage.Today()).AddDays(400));
        var address = AddressOf(asked);

        var representative = await stage.Kept(People.Representative, provider);
        await representative.Go(address);
        await Open(representative.Page, "Decline");
        await Send(representative.Page, "Decline");
        await Expect(representative.Page.Locator("#ask-Decline .field-wrong")).ToBeVisibleAsync();
        await representative.Page.Locator("#Decline-Reason").FillAsync("Who pays is invited first.");
        await Send(representative.Page, "Decline");
        await Expect(representative.Page.Locator("[data-decision=decline]")).ToContainTextAsync("Who pays is invited first.");

        var coordinator = await stage.Kept(People.Coordinator, provider);
        var page = coordinator.Page;
        await coordinator.Go(address);
        await Expect(page.Locator("[data-next=tell]")).ToBeVisibleAsync();
        await Open(page, "Write the letter that declines");
        await Expect(page.Locator(".letter-box")).ToContainTextAsync("Golf Day of Sponsors");
        await page.Locator("#letter-text").FillAsync("We cannot take part in the Golf Day of Sponsors. We answer small firms at any time.");
        await Send(page, "letter");

        // What the organizer is told is kept as it left, and nothing more is due; the reason is for the record alone.
        var letter = page.Locator("[data-letter=participation_decline]");
        await Expect(letter.Locator("summary")).ToContainTextAsync("waits to be sent");
        await letter.Locator("summary").ClickAsync();
        await Expect(letter).ToContainTextAsync("We answer small firms at any time.");
        await Expect(page.Locator("[data-next]")).ToHaveCountAsync(0);
        await coordinator.Go("/outreach/requests?show=ended");
        await Expect(page.Locator("[data-row]:has-text('Golf Day of Sponsors')")).ToContainTextAsync("Declined");
    }

    [BrowserTheory]
    [OnPostgres]
    public async Task Is_held_and_reported_on_with_what_is_to_be_followed_up(DatabaseProvider provider)
    {
        var (ground, today) = (await stage.On(provider), await stage.Today());
        var asked = await Decide(ground, await Vet(ground, "Morning of Bonded Carriers", today, "e_commerce"));
        asked = await ground.Do(new ConfirmParticipation { Record = asked.Record, Version = asked.Version, SubjectLine = "We take part", Text = "We take part, as you asked." }, People.Representative);

        var coordinator = await stage.Kept(People.Coordinator, provider);
        var page = coordinator.Page;
        await coordinator.Go(AddressOf(asked));
        await Open(page, "Record that it was held");
        await Send(page, "Hold");
        await Expect(page.Locator("[data-next=report]")).ToBeVisibleAsync();
        await Open(page, "Write the after-action report");
        await Fill(page, "Close", ("Attendance", "40"), ("SmallEntities", "50"), ("Issues", "Nobody complained."), ("Raised", "When does a bond end?\nWho answers at night?"));
        await Send(page, "Close");
        await Expect(page.Locator("#ask-Close .field-wrong")).ToBeVisibleAsync();
        await Fill(page, "Close", ("SmallEntities", "30"));
        await Send(page, "Close");
        await Expect(page.Locator(".head .chip")).ToHaveTextAsync("Closed");

        var representative = await stage.Kept(People.Representative, provider);
        await representative.Go(AddressOf(asked));
        await Expect(representative.Page.Locator("section:has([data-report])")).ToContainTextAsync("40 people, 30 of them for a small entity (75 percent)");
        await Expect(representative.Page.Locator("section:has([data-report])")).ToContainTextAsync("Nobody complained.");
        await Expect(representative.Page.Locator("[data-question] .chip.warn")).ToHaveCountAsync(2);
    }

    [BrowserTheory]
    [OnSqlite]
    public async Task Is_decided_when_a_conflict_with_another_appearance_of_its_week_is_settled(DatabaseProvider provider)
    {
        var (ground, week) = (await stage.On(provider), await stage.Today());
        for (week = week.AddDays(200); week.DayOfWeek != DayOfWeek.Monday;)
        {
            week = week.AddDays(1);
        }

        await Decide(ground, await Vet(ground, "Brokers of the Gulf", week, "brokers", "The form may follow within ten days."));
        var asked = await Vet(ground, "Carriers of the Lakes", week.AddDays(2), "cargo_security", "The form must be there on the first day.");

        var representative = await stage.Kept(People.Representative, provider);
        var page = representative.Page;
        await representative.Go(AddressOf(asked));
        var near = page.Locator("[data-near]:has-text('Brokers of the Gulf')");
        await Expect(near.Locator(".chip.warn").First).ToHaveTextAsync("same week");
        await Expect(near.Locator(".halves")).ToContainTextAsync("within ten days");
        await Expect(near.Locator(".halves")).ToContainTextAsync("on the first day");
        await Expect(page.Locator("#why-Approve")).ToContainTextAsync("nobody has judged it");
        await Judge(near, "conflict", "Ten days, or the first day?");
        await Expect(near.Locator(".chip.err")).ToContainTextAsync("are in conflict");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Decide who speaks", Exact = true })).ToBeDisabledAsync();
        await Expect(page.Locator("#why-Approve")).ToContainTextAsync("conflict");

        await Judge(near, "settled", "Both say ten days now.");
        await Expect(near.Locator(".chip.ok")).ToContainTextAsync("that is settled");
        await Open(page, "Decide who speaks");
        await Fill(page, "Approve", ("Speaker", "Director"), ("Reason", "Small firms of the lakes."));
        await Send(page, "Approve");
        await Expect(page.Locator("[data-decision=otr]")).ToBeVisibleAsync();
    }

    /// <summary>One whose checklist is whole and whose message is set, so that it waits for a decision.</summary>
    private static async Task<RecordDone> Vet(Groundwork ground, string name, DateOnly on, string topics = "systems", string message = "We hear small firms.")
    {
        var coordinator = await ground.ActorOf(People.Coordinator);
        var asked = await ground.Do(ParticipationSeeds.Request(name, on, topics), Actor.Filer);
        asked = await ground.Do(new TakeUpRequest { Record = asked.Record, Version = asked.Version }, coordinator);
        asked = await ground.Do(ParticipationSeeds.Clear(asked), coordinator);
        return await ground.Do(ParticipationSeeds.Weigh(asked, message), coordinator);
    }

    // What lies near says the same: other tests plan their events on the same days.
    private static async Task<RecordDone> Decide(Groundwork ground, RecordDone asked)
    {
        var representative = await ground.ActorOf(People.Representative);
        foreach (var match in (await ground.Get<ParticipationQueries>().Read(asked.Record, representative)).Value!.Near)
        {
            asked = await ground.Do(new JudgeVoice { Record = asked.Record, Version = asked.Version, Other = match.Other.Record, Verdict = VoiceVerdicts.OneVoice }, representative);
        }

        return await ground.Do(
            new DecideRepresentation { Record = asked.Record, Version = asked.Version, Representation = Representations.Otr, Speaker = "Director", Reason = "It is asked for by many." }, representative);
    }

    private static string AddressOf(RecordDone asked) => $"/outreach/requests/{Groundwork.Number(asked)}";

    private static async Task Judge(ILocator near, string verdict, string note)
    {
        await near.Locator("details > summary").ClickAsync();
        await near.Locator($"input[value={verdict}]").CheckAsync();
        await near.Locator("input[type=text]").FillAsync(note);
        await near.Locator("button[type=submit]").ClickAsync();
        await Expect(near.Locator("details[open]")).ToHaveCountAsync(0);
    }

    private static Task Open(IPage page, string act) => page.GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();

    private static Task Send(IPage page, string form) => page.Locator($"#ask-{form} button[type=submit]").ClickAsync();

    private static async Task Fill(IPage page, string form, params (string Field, string Value)[] given)
    {
        foreach (var (field, value) in given)
        {
            await page.Locator($"#{form}-{field}").FillAsync(value);
        }
    }
}
