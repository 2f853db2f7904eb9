using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Desk.Views;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

public sealed class ViewListPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_view_says_how_many_complaints_are_in_it_and_when_its_search_cannot_be_read()
    {
        var life = new Life(site);
        var (me, views) = (await life.Actor(Life.Representative), site.Services.GetRequiredService<SavedViews>());
        await life.File(input => input[ComplaintFields.EntityName] = "Counted Once, a made-up company");
        Assert.True((await views.Save(new SavedViewGiven("Counted", "q=entity%3A%22Counted+Once%22", false, ViewAlerts.None, null), me)).IsDone);
        Assert.True((await views.Save(new SavedViewGiven("Broken", "q=due%3Asometimes", false, ViewAlerts.None, null), me)).IsDone);
        await using var parts = new PartsContext(site, me.Id);

        var page = parts.Render<ViewListPage>();

        page.WaitForAssertion(() => Assert.Equal(
            ["its search can no longer be read: open it, mend the search, and keep the list in it by “Save this view”", "1 complaint now"], page.FindAll(".view-count").Select(count => count.TextContent)));
    }

    /// <summary>The list that is looked at is kept in a view of one's own; those that colleagues share are not offered.</summary>
    [Fact]
    public async Task A_view_whose_search_cannot_be_read_is_mended_from_the_list()
    {
        var life = new Life(site);
        var (me, other, views) = (await life.Actor(Life.Auditor), await life.Actor(Life.Representative), site.Services.GetRequiredService<SavedViews>());
        var code = (await views.Save(new SavedViewGiven("Soon", "q=due%3Asometimes", false, ViewAlerts.None, null), me)).Value!;
        var theirs = (await views.Save(new SavedViewGiven("Theirs", "office=2304", true, ViewAlerts.None, null), other)).Value!;
        await using var parts = new PartsContext(site, me.Id);
        var menu = parts.Render<SaveView>(given => given.Add(p => p.Query, "q=due%3Atomorrow"));
        Assert.Empty(menu.FindAll(".show-view"));

        await menu.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        Assert.Equal(["Choose one of yours", "Soon"], menu.FindAll("#show-view option").Select(option => option.TextContent));
        await menu.Find(".show-view").SubmitAsync();
        Assert.Equal("q=due%3Asometimes", (await views.Find(code, me)).Value!.Query);
        Assert.Single(menu.FindAll(".show-view .refusal"));
        await menu.Find("#show-view").ChangeAsync(code);
        await menu.Find(".show-view").SubmitAsync();

        var shown = (await views.Find(code, me)).Value!;
        Assert.Equal(("Soon", "q=due%3Atomorrow"), (shown.Name, shown.Query));
        Assert.True((await views.Remove(code, me)).IsDone && (await views.Remove(theirs, other)).IsDone);
    }

    /// <summary>What the owner chose is told to nobody else, and what a reader chooses changes nothing of it.</summary>
    [Fact]
    public async Task A_reader_of_a_shared_view_chooses_when_to_be_told()
    {
        var life = new Life(site);
        var (me, owner, views) = (await life.Actor(Life.Auditor), await life.Actor(Life.Representative), site.Services.GetRequiredService<SavedViews>());
        var code = (await views.Save(new SavedViewGiven("Ours", "office=2304", true, ViewAlerts.Weekly, null), owner)).Value!;
        await using var parts = new PartsContext(site, me.Id);
        var page = parts.Render<ViewListPage>();
        async Task Choose(string alert, string? above)
        {
            await page.WaitForElement("button[aria-label='Tell me of Ours by mail']").ClickAsync();
            await page.WaitForElement($"#view-{code}-alert").ChangeAsync(alert);
            if (above is not null)
            {
                await page.WaitForElement($"#view-{code}-above").InputAsync(above);
            }

            await page.Find("form.view-form").SubmitAsync();
        }

        page.WaitForAssertion(() => Assert.Contains("no mail to you", page.Find("li.card").TextContent, StringComparison.Ordinal));
        await Choose(ViewAlerts.Above, "many");
        page.WaitForElement(".field-wrong");
        await page.Find($"#view-{code}-above").InputAsync("12");
        await page.Find("form.view-form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("mail to you when it holds more than 12", page.Find("li.card").TextContent, StringComparison.Ordinal));
        Assert.Equal((ViewAlerts.Above, 12, ViewAlerts.Weekly), ((await views.Find(code, me)).Value!.Alert, (await views.Find(code, me)).Value!.AlertAbove, (await views.Find(code, owner)).Value!.Alert));
        await Choose(ViewAlerts.None, null);
        page.WaitForAssertion(() => Assert.Contains("no mail to you", page.Find("li.card").TextContent, StringComparison.Ordinal));
        Assert.True((await views.Remove(code, owner)).IsDone);
    }

    [Fact]
    public async Task A_view_goes_once_that_was_said_twice()
    {
        var me = await new Life(site).Actor(Life.Analyst);
        var views = site.Services.GetRequiredService<SavedViews>();
        var saved = await views.Save(new SavedViewGiven("Mine and late", "late=true", false, ViewAlerts.None, null), me);
        Assert.True(saved.IsDone, string.Join("; ", saved.Refusals));
        await using var parts = new PartsContext(site, me.Id);
        var page = parts.Render<ViewListPage>();

        await page.WaitForElement("button[aria-label='Remove Mine and late']").ClickAsync();
        var asked = page.WaitForElement("[role=group][aria-label='Remove Mine and late'] button");
        var kept = await views.List(me);
        await asked.ClickAsync();
        page.WaitForElement(".state-box");

        Assert.Equal("Mine and late", Assert.Single(kept).Name);
        Assert.Empty(await views.List(me));
    }
}
