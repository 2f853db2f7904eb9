using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>Two people at one complaint, on both databases.</summary>
[Collection(OnStage.Name)]
public sealed class TwoPeopleTests(Stage stage)
{
    [BrowserTheory]
    [OnSqlite]
    [OnPostgres]
    public async Task Are_shown_to_each_other_and_lose_nothing_that_either_wrote(DatabaseProvider provider)
    {
        const string Typed = "The office has looked at it again, and this is what it found.";
        var ground = await stage.On(provider);
        var reference = await ground.FileWhole("Shared Sound Imports");
        var (first, second) = (await stage.Kept(People.Representative, provider), await stage.Kept(People.Analyst, provider));
        await first.Go($"/desk/complaints/{reference}");
        await second.Go($"/desk/complaints/{reference}");
        var line = first.Page.Locator(".note-line", new() { HasText = People.Analyst.Name });
        await Expect(line).ToBeVisibleAsync();

        await second.Page.Locator(".offers a", new() { HasText = "Ask an office" }).ClickAsync();
        await Expect(line.Filter(new() { HasText = "writing" })).ToBeVisibleAsync();
        await first.Page.Locator(".offers a[href*='do=DraftResponse#']").ClickAsync();
        await first.Page.Locator("#f-DraftResponse-IsFinal").SelectOptionAsync("interim");
        await first.Page.Locator("#f-DraftResponse-Text").FillAsync(Typed);
        await ground.Do(People.Analyst, reference, version => new SummarizeComplaint { Reference = reference, Version = version, Text = "Saved by the other while it was written.", Replaces = 0 });
        await first.Page.Locator("#act button[type=submit]").ClickAsync();
        await Expect(first.Page.Locator("#act .stale .mine")).ToContainTextAsync(Typed);
        await Expect(first.Page.Locator("#act .stale")).ToContainTextAsync(People.Analyst.Name);
        await first.Page.Locator("#act .stale .btn.pri").ClickAsync();
        await Expect(first.Page.Locator("#f-DraftResponse-Text")).ToHaveValueAsync(Typed);

        await second.Go("/desk");
        await Expect(line).ToHaveCountAsync(0);
    }
}
