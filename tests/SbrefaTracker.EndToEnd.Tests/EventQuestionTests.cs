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
}
