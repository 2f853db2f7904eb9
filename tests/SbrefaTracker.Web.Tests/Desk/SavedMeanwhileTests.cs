using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Routing;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Web.Desk.Letters;
using SbrefaTracker.Web.Desk.Routing;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>Letters and rules that somebody else saves while a form of theirs is open.</summary>
public sealed class SavedMeanwhileTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_letter_is_shown_as_it_reads_now_beside_what_was_typed()
    {
        var me = await new Life(site).Actor(Life.Representative);
        var letters = site.Services.GetRequiredService<LetterTemplates>();
        var before = (await letters.Versions(LetterKinds.Closure, "en", me)).Value![0];
        await using var parts = new PartsContext(site, me.Id);
        var page = parts.Render<LetterPage>(given => given.Add(p => p.Kind, LetterKinds.Closure).Add(p => p.Tongue, "en"));
        await page.WaitForElement("#letter-text").InputAsync($"{before.Text}\n\nMine.");
        await page.Find("#letter-reason").InputAsync("It was too short.");
        var theirs = await letters.Write(new LetterGiven(LetterKinds.Closure, "en", before.Number, before.Subject, $"{before.Text}\n\nTheirs.", "It said too little."), me);
        Assert.True(theirs.IsDone, string.Join("; ", theirs.Refusals));

        await page.Find("form.letter-edit").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Theirs.", page.Find(".rail").TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.Find("form.letter-edit [role=alert]").TextContent.Trim());
        Assert.EndsWith("Mine.", page.Find("#letter-text").GetAttribute("value"), StringComparison.Ordinal);
        await page.Find("form.letter-edit").SubmitAsync();
        Assert.EndsWith("Mine.", (await letters.Versions(LetterKinds.Closure, "en", me)).Value![0].Text, StringComparison.Ordinal);
    }

    /// <summary>What was typed is offered beside it by the browser, which keeps it; the form itself holds nothing old.</summary>
    [Fact]
    public async Task A_rule_is_written_anew_from_what_somebody_else_wrote()
    {
        var (me, commands) = (await new Life(site).Actor(Life.Representative), site.Services.GetRequiredService<RecordCommands>());
        var begun = await Begun(commands, me);
        await using var parts = new PartsContext(site, me.Id);
        var page = parts.Render<RulePage>(given => given.Add(p => p.Number, -begun.Record));
        await page.WaitForElement("#rule-name").InputAsync("Mine");
        await Revise(commands, me, begun, "Theirs", "penalty, late");

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Theirs", page.Find("h1").TextContent));
        Assert.Equal("Theirs", page.Find("#rule-name").GetAttribute("value"));
        Assert.NotEmpty(page.Find("form.rule-form [role=alert]").TextContent.Trim());
        await page.Find("#rule-name").InputAsync("Mine");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("Mine", page.Find("h1").TextContent));
        var kept = (await site.Services.GetRequiredService<RoutingQueries>().Read(begun.Record, me)).Value!.View.Version;
        Assert.Equal(("Mine", "late,penalty"), (kept.Name, string.Join(',', kept.Tags.Split(',').Order())));
    }

    [Fact]
    public async Task A_rule_whose_end_was_overtaken_is_shown_as_it_reads_now()
    {
        var (me, commands) = (await new Life(site).Actor(Life.Representative), site.Services.GetRequiredService<RecordCommands>());
        var begun = await Begun(commands, me);
        await using var parts = new PartsContext(site, me.Id);
        var page = parts.Render<RulePage>(given => given.Add(p => p.Number, -begun.Record));
        await page.WaitForElement("#rule-reason").InputAsync("Nobody needs it.");
        await Revise(commands, me, begun, "Theirs", "penalty");

        await page.Find(".rule-end form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Theirs", page.Find("#rule-name").GetAttribute("value")));
        Assert.NotEmpty(page.Find(".rule-end [role=alert]").TextContent.Trim());
        Assert.Equal("Nobody needs it.", page.Find("#rule-reason").GetAttribute("value"));
    }

    [Theory]
    [InlineData(".rule-form", "Mine")]
    [InlineData(".rule-end form", "Nobody needs it.")]
    public async Task A_rule_that_somebody_else_retired_says_so_and_shows_what_was_typed(string form, string typed)
    {
        var (me, commands) = (await new Life(site).Actor(Life.Representative), site.Services.GetRequiredService<RecordCommands>());
        var begun = await Begun(commands, me);
        await using var parts = new PartsContext(site, me.Id);
        var page = parts.Render<RulePage>(given => given.Add(p => p.Number, -begun.Record));
        await page.WaitForElement("#rule-name").InputAsync("Mine");
        await page.Find("#rule-reason").InputAsync("Nobody needs it.");
        Assert.True((await commands.Run(new RetireRoutingRule { Record = begun.Record, Version = begun.Version, Reason = "It sent all to one." }, me)).IsDone);

        await page.Find(form).SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form")));
        Assert.NotEmpty(page.Find(".unsent [role=alert]").TextContent.Trim());
        Assert.Contains(typed, page.Find(".unsent .prose").TextContent, StringComparison.Ordinal);
    }

    private static async Task<RecordDone> Begun(RecordCommands commands, Actor me)
    {
        var begun = await commands.Run(new BeginRoutingRule(new RuleGiven { Name = "Penalties", ActionTypes = ["PEN"], Tags = "penalty" }), me);
        Assert.True(begun.IsDone, string.Join("; ", begun.Refusals));
        return begun.Value;
    }

    private static async Task Revise(RecordCommands commands, Actor me, RecordDone rule, string name, string tags)
    {
        var theirs = await commands.Run(new ReviseRoutingRule { Record = rule.Record, Version = rule.Version, Rule = new RuleGiven { Name = name, ActionTypes = ["PEN"], Tags = tags } }, me);
        Assert.True(theirs.IsDone, string.Join("; ", theirs.Refusals));
    }
}
