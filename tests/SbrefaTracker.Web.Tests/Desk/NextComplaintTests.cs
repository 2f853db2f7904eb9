using Bunit;
using SbrefaTracker.Web.Desk.Complaints;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>Going from one complaint to the next, as the keys j and k do.</summary>
public sealed class NextComplaintTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Leaves_behind_what_was_typed_and_looked_up_for_the_one_before()
    {
        var life = new Life(site);
        var (one, next) = (await life.File(), await life.File());
        await using var parts = new PartsContext(site, (await life.Actor(Life.Analyst)).Id);
        var page = parts.Render<ComplaintPage>(given => given.Add(p => p.Reference, one));
        await page.WaitForElement("#quick-note").InputAsync("Only for the first.");
        await page.Find("#if-days").ChangeAsync("5");
        await page.InvokeAsync(() => page.Find(".what-if form").SubmitAsync());
        page.WaitForElement(".what-if li");

        page.Render(given => given.Add(p => p.Reference, next));

        page.WaitForAssertion(() => Assert.Contains($"/desk/complaints/{next}?do=", page.Find(".offers").InnerHtml, StringComparison.Ordinal));
        Assert.DoesNotContain("Only for the first.", page.Find("#quick-note").OuterHtml, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".what-if li"));
    }
}
