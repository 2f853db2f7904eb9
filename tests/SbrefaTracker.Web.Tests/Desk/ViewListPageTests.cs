using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Views;
using SbrefaTracker.Web.Desk.Views;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

public sealed class ViewListPageTests(Site site) : IClassFixture<Site>
{
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
