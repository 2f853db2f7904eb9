using Microsoft.Playwright;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>What an analyst does with a question that was raised at an event.</summary>
[Collection(OnStage.Name)]
public sealed class EventQuestionTests(Stage stage)
{
    [BrowserFact]
    public async Task A_question_becomes_a_complaint_and_shows_in_both()
    {
        var seeds = await stage.Seeds();
        await using var analyst = await stage.Visitor();
        var page = analyst.Page;
        await analyst.SignInAs(Roles.Analyst);
        var address = seeds.Fill("/outreach/events/{event announced}");
        await analyst.Go(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Note a question", Exact = true }).ClickAsync();
        await page.Locator("#NoteQuestion-Question").FillAsync("Who pays for the second exam?");
        await page.Locator("#ask-NoteQuestion button[type=submit]").ClickAsync();
        await page.Locator("[data-question]:has-text('second exam') a[href^='/desk/']").ClickAsync();
        await Expect(page.Locator("#f-narrative")).ToHaveValueAsync("Who pays for the second exam?");
        await page.Locator("#f-office").SelectOptionAsync(FilingForm.Office);
        await page.Locator("#f-action_type").SelectOptionAsync("EXAM");
        await page.Locator("#f-entity_name").FillAsync("Second Exam Imports");
        await page.Locator(".intake button[type=submit]").ClickAsync();

        // The form names the event as well: its link is not the one that is meant.
        await page.WaitForURLAsync("**/desk/complaints/RF-*");
        await page.GetByRole(AriaRole.Link, new() { Name = "Trade Symposium" }).ClickAsync();
        await Expect(page.Locator("[data-question]:has-text('second exam') .chip.ok")).ToBeVisibleAsync();
        await page.Locator("[data-question]:has-text('second exam') a").ClickAsync();
        await Expect(page.GetByText("Second Exam Imports").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_question_becomes_guidance_or_a_recommendation_and_shows_in_both()
    {
        var seeds = await stage.Seeds();
        var address = seeds.Fill("/outreach/events/{event announced}");
        await using var representative = await stage.Visitor();
        var page = representative.Page;
        await representative.SignInAs(Roles.Representative);
        await representative.Go(address);
        await Note(page, "May a broker answer by telephone?");
        await Note(page, "Should a notice name the reason?");

        await page.Locator("[data-question]:has-text('by telephone') a[href^='/guidance/log']").ClickAsync();
        await Expect(page.Locator("#log-facts")).ToHaveValueAsync("May a broker answer by telephone?");
        await Expect(page.Locator("#log-way")).ToHaveValueAsync("event");
        await page.Locator("#log-topic").SelectOptionAsync("penalties");
        await page.Locator("#log-size").SelectOptionAsync("small");
        await page.Locator("#log-answered").FillAsync(await page.Locator("#log-asked").InputValueAsync());
        await page.Locator("#log-given").FillAsync("No: in writing.");
        await page.Locator("#log-rests").FillAsync("19 CFR 151.11");
        await page.Locator(".guidance-form button[type=submit]").ClickAsync();
        await Expect(page.GetByText("No: in writing.")).ToBeVisibleAsync();
        await representative.Go(address);
        await page.Locator("[data-question]:has-text('by telephone')").GetByRole(AriaRole.Link, new() { NameRegex = new("^entry [0-9]+ of the guidance log$") }).ClickAsync();
        await Expect(page.GetByText("No: in writing.")).ToBeVisibleAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Trade Symposium" }).ClickAsync();

        await page.Locator("[data-question]:has-text('name the reason') a[href^='/committee/recommendations/new']").ClickAsync();
        await Expect(page.Locator("#recommendation-text")).ToHaveValueAsync("Should a notice name the reason?");
        await page.Locator("#recommendation-number").FillAsync("017099");
        await page.Locator("#recommendation-term").FillAsync("17");
        await page.Locator("#ask-recommendation button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/committee/recommendations/017099");
        await page.Locator("[data-question]").GetByRole(AriaRole.Link, new() { Name = "Trade Symposium" }).ClickAsync();
        await Expect(page.Locator("[data-question]:has-text('name the reason') a")).ToHaveTextAsync("recommendation 017099");

        // Whoever serves the committee reads that the trade asked for it, and nothing that leads where they may not go.
        await using var officer = await stage.Visitor();
        await officer.SignInAs(Roles.Dfo);
        await officer.Go("/committee/recommendations/017099");
        await Expect(officer.Page.Locator("[data-question]")).ToContainTextAsync("Should a notice name the reason?");
        await Expect(officer.Page.Locator("[data-question] a")).ToHaveCountAsync(0);
    }

    private static async Task Note(IPage page, string question)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Note a question", Exact = true }).ClickAsync();
        await page.Locator("#NoteQuestion-Question").FillAsync(question);
        await page.Locator("#ask-NoteQuestion button[type=submit]").ClickAsync();
        await Expect(page.Locator($"[data-question]:has-text('{question}')")).ToBeVisibleAsync();
    }
}
