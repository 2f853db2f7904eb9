using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Web.Desk.List;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Parts;

public sealed class BulkBarTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Says_which_of_its_fields_is_missing()
    {
        await using var parts = new PartsContext(site, (await new Life(site).Actor(Life.Representative)).Id);
        var bar = Render(parts, BulkKind.Hold);

        await bar.Find("form").SubmitAsync();

        Assert.StartsWith(bar.Find("label[for=bulk-why]").TextContent + ": ", bar.Find("[role=alert] li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_nobody_was_chosen_where_somebody_is_to_become_responsible()
    {
        await using var parts = new PartsContext(site, (await new Life(site).Actor(Life.Representative)).Id);
        var bar = Render(parts, BulkKind.Assign);

        await bar.Find("form").SubmitAsync();

        Assert.StartsWith(bar.Find("label[for=bulk-who]").TextContent + ": ", bar.Find("[role=alert] li").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Life.Representative, 1)]
    [InlineData(Life.Analyst, 0)]
    public async Task Asks_which_complaint_leads_only_whoever_may_merge(string email, int asked)
    {
        var actor = await new Life(site).Actor(email);
        await using var parts = new PartsContext(site, actor.Id);

        var bar = Render(parts, BulkKind.Duplicate, BulkActs.MayNameLeader(actor));

        Assert.Equal(asked, bar.FindAll("#bulk-duplicate").Count);
        Assert.Single(bar.FindAll("#bulk-reason"));
    }

    [Fact]
    public async Task Shows_before_anything_is_done_whose_complaints_they_are_and_how_they_stand()
    {
        var life = new Life(site);
        var (reference, me) = (await life.File(), await life.Actor(Life.Representative));
        await using var parts = new PartsContext(site, me.Id);
        var item = (await site.Services.GetRequiredService<BulkActs>().Freeze(new WorkListFilter(), me)).Value!.Single(one => one.Reference == reference);

        var bar = Render(parts, BulkKind.Note, selected: item);

        var preview = bar.Find("details[open] li");
        Assert.Contains(reference, preview.TextContent, StringComparison.Ordinal);
        Assert.Contains("Harbor Light Imports", preview.TextContent, StringComparison.Ordinal);
        Assert.NotNull(preview.QuerySelector(".chip"));
    }

    /// <summary>Whoever left finds what came of it where it was begun, until it is closed there.</summary>
    [Fact]
    public async Task Says_what_came_of_it_also_to_whoever_left_and_came_back()
    {
        var life = new Life(site);
        var (reference, me) = (await life.File(), await life.Actor(Life.Analyst));
        var runs = site.Services.GetRequiredService<BulkRuns>();
        var run = runs.Begin([new BulkItem(reference, 1), new BulkItem("RF-2026-99999", 1)], new BulkAct { Note = "Seen." }, me).Value!;
        await using var parts = new PartsContext(site, me.Id);
        IRenderedComponent<BulkBar> Came() => parts.Render<BulkBar>(given => given.Add(p => p.Selected, []).Add(p => p.Filter, new WorkListFilter()).Add(p => p.Colleagues, []).Add(p => p.Offers, [BulkKind.Note]));
        var bar = Came();

        bar.WaitForAssertion(() => Assert.StartsWith("Done to 1 complaint", bar.Find("#bulk-done").TextContent, StringComparison.Ordinal));
        Assert.Equal((2, true), (run.Tried, run.IsOver));
        Assert.Contains("RF-2026-99999", bar.Find("[role=status] li").TextContent, StringComparison.Ordinal);
        Assert.Single(Came().FindAll("#bulk-done"));

        // The note is not offered a second time; one that is typed from now on is another.
        bar.WaitForAssertion(() => Assert.Equal("bulk.", Assert.Single(parts.Script.Invocations, one => one.Identifier == "forgetDrafts").Arguments[0]));
        await bar.Find("[role=status] button").ClickAsync();
        Assert.Empty(bar.FindAll("#bulk-done"));
        Assert.Empty(Came().FindAll("#bulk-done"));
    }

    private static IRenderedComponent<BulkBar> Render(PartsContext parts, BulkKind kind, bool namesLeader = false, BulkItem? selected = null) => parts.Render<BulkBar>(given => given
        .Add(p => p.Selected, new[] { selected ?? new BulkItem("RF-2026-00001", 1) }.ToDictionary(item => item.Reference, StringComparer.Ordinal)).Add(p => p.Filter, new WorkListFilter())
        .Add(p => p.Colleagues, []).Add(p => p.Offers, [kind]).Add(p => p.NamesLeader, namesLeader));
}
