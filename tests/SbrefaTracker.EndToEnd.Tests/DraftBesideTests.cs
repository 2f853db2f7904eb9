using Microsoft.Playwright;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Testing.Prerequisites;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>What was typed beside what somebody else wrote in the same place meanwhile.</summary>
[Collection(OnStage.Name)]
public sealed class DraftBesideTests(Stage stage)
{
    private static readonly LocatorAssertionsToHaveValueOptions Patient = new() { Timeout = 60_000 };

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
