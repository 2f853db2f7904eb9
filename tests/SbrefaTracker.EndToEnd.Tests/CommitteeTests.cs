using System.Globalization;
using Microsoft.Playwright;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A meeting on its way from the officer's plan to certified minutes, with a visitor from outside.</summary>
[Collection(OnStage.Name)]
public sealed class CommitteeTests(Stage stage)
{
    [BrowserFact]
    public async Task A_meeting_is_planned_its_notice_mended_the_public_registers_and_the_minutes_are_certified()
    {
        await stage.Seeds();
        var today = await stage.Today();
        await using var officer = await stage.Visitor();
        var page = officer.Page;
        await officer.SignInAs(Roles.Dfo);
        await officer.Go("/committee/meetings/new");
        await Fill(page, "plan", ("MeetsOn", Iso(today)), ("Place", "The journey's hall"), ("Purpose", "To advise"), ("Agenda", "One item"), ("Registration", "Here"), ("RegisterBy", Iso(today)), ("Statements", "Here"));
        await Fill(page, "plan", ("MaterialsFrom", "Here"), ("Contact", "The officer"), ("ShortNoticeReason", "It is a test."));
        await page.Locator("#ask-plan button[type=submit]").ClickAsync();

        // The draft names the gap, and the act is shut until it is mended.
        await Expect(page.Locator("[data-missing=accommodation]")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Record the notice", Exact = true })).ToBeDisabledAsync();
        var address = new Uri(page.Url).AbsolutePath;
        await Act(page, "Change the meeting", "Change", ("Accommodation", "Ask the officer"));
        await Expect(page.Locator("[data-missing]")).ToHaveCountAsync(0);
        await Act(page, "Record the notice", "PublishNotice", ("PublishedOn", Iso(today.AddDays(-1))), ("Citation", "91 FR 2000"));

        await using var outside = await stage.Visitor();
        await outside.Go($"{address.Replace("/committee/", "/committee-of-the-trade/", StringComparison.Ordinal)}/take-part");
        await outside.Page.Locator("#r_name").FillAsync("Quiet Visitor");
        await outside.Page.Locator("#r_email").FillAsync("quiet@visitor.example");
        await outside.Page.Locator("form:has(#r_name) button").ClickAsync();
        await Expect(outside.Page.Locator(".note.good")).ToBeVisibleAsync();

        await outside.Go($"{address.Replace("/committee/", "/committee-of-the-trade/", StringComparison.Ordinal)}/take-part");
        await outside.Page.Locator("#s_name").FillAsync("Quiet Writer");
        await outside.Page.Locator("#s_email").FillAsync("quiet@writer.example");
        await outside.Page.Locator("#s_words").FillAsync("Thirty days are not enough.");
        await outside.Page.Locator("form:has(#s_words) button").ClickAsync();
        await outside.Page.WaitForURLAsync("**done=written*");

        await officer.Go(address);
        await page.Locator("details:has-text('Quiet Visitor') summary").ClickAsync();
        await Expect(page.GetByText("quiet@visitor.example")).ToBeVisibleAsync();

        // What was written is read here before anybody outside reads it.
        await page.Locator("[data-statement] summary").ClickAsync();
        await page.Locator("[data-statement] input[value=withheld]").CheckAsync();
        await page.Locator("[data-statement] textarea").FillAsync("It names somebody.");
        await page.Locator("[data-statement] input[value=released]").CheckAsync();
        await page.Locator("[data-statement] button[type=submit]").ClickAsync();
        await Expect(page.Locator("[data-statement] .chip.ok")).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(sessionStorage).filter(key => key.includes(':committee.release.')).length"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve the agenda", Exact = true }).ClickAsync();
        await Expect(page.Locator("[data-step=agenda] .chip.ok")).ToBeVisibleAsync();
        await Act(page, "Record that it was held", "Hold", ("OfficerPresent", "Grace Okafor"));
        await Act(page, "Write the minutes", "WriteMinutes", ("Minutes", "The journey was made."));
        await Act(page, "Record the certification", "CertifyMinutes", ("CertifiedOn", Iso(today)), ("CertifiedBy", "The chair"));
        await Expect(page.Locator("[data-step=minutes] .chip.ok")).ToBeVisibleAsync();

        await outside.Go(address.Replace("/committee/", "/committee-of-the-trade/", StringComparison.Ordinal));
        await Expect(outside.Page.GetByText("The journey was made.")).ToBeVisibleAsync();
        await Expect(outside.Page.Locator("#written summary")).ToHaveTextAsync("Quiet Writer");
    }

    private static async Task Act(IPage page, string button, string form, params (string Field, string Value)[] given)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Fill(page, form, given);
        await page.Locator($"#ask-{form} button[type=submit]").ClickAsync();
        await Expect(page.Locator($"#ask-{form}")).ToHaveCountAsync(0);
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
