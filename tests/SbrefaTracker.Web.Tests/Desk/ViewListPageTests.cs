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
            ["its search can no longer be read: open it and mend it", "1 complaint now"], page.FindAll(".view-count").Select(count => count.TextContent)));
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
