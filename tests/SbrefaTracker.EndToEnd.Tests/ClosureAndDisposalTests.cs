using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A closure that moves due days, and the end of a complaint's personal data, as people do it.</summary>
[Collection(OnStage.Name)]
public sealed class ClosureAndDisposalTests(Stage stage)
{
    [BrowserFact]
    public async Task A_closure_moves_a_due_day_and_is_taken_back()
    {
        await using var filer = await stage.Visitor();
        var (reference, key) = await File(filer);
        var due = (await Tracked(reference, key)).DueOn!.Value;
        await using var administrator = await stage.Visitor();
        await administrator.SignInAs(Roles.Administrator);
        var page = administrator.Page;
        await administrator.Go("/admin/closures");

        await page.Locator("#cl-day").FillAsync(due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.Locator("#cl-day").DispatchEventAsync("change");
        await page.Locator("#cl-name").FillAsync("A made-up storm");
        await page.Locator("#cl-authority").FillAsync("A made-up order");
        await page.Locator("form:has(#cl-day) button[type=submit]").ClickAsync();
        await Moved(page, 1);

        Assert.True((await Tracked(reference, key)).DueOn > due);
        await using var representative = await stage.Visitor();
        await representative.SignInAs(Roles.Representative);
        await representative.Go($"/desk/complaints/{reference}");
        await Assertions.Expect(representative.Page.Locator("ol.story", new PageLocatorOptions { HasText = "Due day moved" })).ToContainTextAsync("A made-up order");
        await filer.Page.GotoAsync("/track");
        await filer.Page.Locator("#reference").FillAsync(reference);
        await filer.Page.Locator("#key").FillAsync(key);
        await filer.Page.Locator("form:has(#key) button[type=submit]").ClickAsync();
        await Assertions.Expect(filer.Page.Locator("ol.story")).ToContainTextAsync("The day by which we confirm your complaint moved from");
        await page.Locator("section[aria-labelledby=on] button").First.ClickAsync();
        await Moved(page, 2);

        Assert.Equal(due, (await Tracked(reference, key)).DueOn);
        Assert.Empty(administrator.Complaints.Concat(representative.Complaints));
    }

    [BrowserFact]
    public async Task A_complaint_whose_time_is_over_is_disposed_of_by_two()
    {
        var reference = await OldComplaint.Import(stage);
        await using var representative = await stage.Visitor();
        await representative.SignInAs(Roles.Representative);
        var desk = new Desk(representative, reference);
        await desk.Open();
        await desk.Take("ProposeDisposal", ("Reason", "Its time is over."), ("Despite", "The schedule is being read."));
        await using var commissioner = await stage.Visitor();
        await commissioner.SignInAs(Roles.Commissioner);
        var second = new Desk(commissioner, reference);
        await second.Open();
        await second.Take("Dispose", ("Despite", "I read it too."));

        var page = commissioner.Page;
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Personal data disposed of");
        await Assertions.Expect(page.Locator("ol.story li").Last).ToContainTextAsync("Its time is over.");
        Assert.Empty(representative.Complaints.Concat(commissioner.Complaints));
    }

    private static async Task<(string Reference, string Key)> File(Visitor filer)
    {
        await filer.Go("/file");
        return await FilingForm.File(filer.Page);
    }

    private async Task<TrackingView> Tracked(string reference, string key) => (await stage.Services.GetRequiredService<Tracking>().Open(reference, key)).Value!;

    private static Task Moved(IPage page, int switches) => Assertions.Expect(page.Locator("section[aria-labelledby=history] tbody tr"))
        .ToContainTextAsync([.. Enumerable.Repeat(new Regex("[1-9][0-9]* complaints? moved"), switches)], new LocatorAssertionsToContainTextOptions { Timeout = 60_000 });
}
