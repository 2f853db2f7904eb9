using Microsoft.Playwright;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>What staff type outlives the page and the server, and covers nothing that somebody else wrote meanwhile.</summary>
[Collection(OnStage.Name)]
public sealed class DraftTests(Stage stage)
{
    private static readonly LocatorAssertionsToHaveValueOptions Patient = new() { Timeout = 60_000 };

    [BrowserFact]
    public async Task A_server_that_is_started_anew_while_somebody_types_loses_nothing()
    {
        string[] questions = ["When was the portal down?", "Why was the penalty not reduced at once?", "Who decided it?"];
        var site = LiveSite.New();
        site.StartServer();
        await using var filer = await stage.Visitor(at: site.Address);
        var (reference, _) = await FilingForm.File(filer.Page);
        await using var analyst = await stage.Visitor(at: site.Address);
        var page = analyst.Page;
        await analyst.SignInAs(Roles.Analyst);
        var desk = new Desk(analyst, reference);
        await desk.Open();
        await desk.Take("Complete");
        await analyst.Go($"/desk/complaints/{reference}?do=AskOffice");
        var typed = page.Locator("#act .questions textarea");
        await typed.First.FillAsync(questions[0]);
        for (var number = 1; number < questions.Length; number++)
        {
            await page.Locator("#act .questions > button").ClickAsync();
            await typed.Nth(number).FillAsync(questions[number]);
        }

        await page.Locator("#quick-note").FillAsync("To be asked by telephone as well.");
        await page.EvaluateAsync("document.body.dataset.before = 'yes'");
        site = await site.Restarted();
        await using var restarted = site;

        // The page notices by itself that its server is another one, and begins anew.
        await Expect(page.Locator("body:not([data-before])[data-interactive]")).ToBeAttachedAsync(new() { Timeout = 60_000 });
        for (var number = 0; number < questions.Length; number++)
        {
            await Expect(typed.Nth(number)).ToHaveValueAsync(questions[number], Patient);
        }

        // What is sent is forgotten, and what stands beside it is not.
        await page.Locator("#act button[type=submit]").ClickAsync();
        await Expect(page.Locator("#act")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        foreach (var question in questions)
        {
            await Expect(page.Locator("main")).ToContainTextAsync(question);
        }

        await analyst.Go($"/desk/complaints/{reference}?do=AskOffice");
        await Expect(page.Locator("#quick-note")).ToHaveValueAsync("To be asked by telephone as well.", Patient);
        await Expect(typed).ToHaveCountAsync(1);
        await Expect(typed.First).ToHaveValueAsync("");
    }

    [BrowserFact]
    public async Task A_text_that_somebody_else_changed_meanwhile_is_not_covered_and_what_was_typed_is_offered_beside_it()
    {
        var seeds = await stage.Seeds();
        var reference = await seeds.File("summarized twice");
        Task Summarize(string text, int replaces) =>
            seeds.Do(People.Analyst, "summarized twice", (name, version) => new SummarizeComplaint { Reference = name, Version = version, Text = text, Replaces = replaces });
        await Summarize("The first summary.", 0);
        var visitor = await stage.Kept(People.Representative);
        await visitor.Go($"/desk/complaints/{reference}?do=Summarize");
        var field = visitor.Page.Locator("#f-Summarize-Text");
        await Expect(field).ToHaveValueAsync("The first summary.", Patient);
        await field.FillAsync("The first summary, and mine.");

        await visitor.Page.ReloadAsync();
        await visitor.Settle();
        await Expect(field).ToHaveValueAsync("The first summary, and mine.", Patient);

        await Summarize("The summary of a colleague.", 1);
        await visitor.Page.ReloadAsync();
        await visitor.Settle();
        await Expect(field).ToHaveValueAsync("The summary of a colleague.", Patient);
        var note = visitor.Page.Locator("#act .draft-note");
        await Expect(note.Locator(".mine")).ToHaveTextAsync("The first summary, and mine.");
        await Look.AtNothingWrong(visitor, "#act");
        await note.Locator("[data-draft-take]").ClickAsync();
        await Expect(field).ToHaveValueAsync("The first summary, and mine.");
        await Expect(note).ToHaveCountAsync(0);
    }
}
