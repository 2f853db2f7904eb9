using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Routing;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Web.Desk.Letters;
using SbrefaTracker.Web.Desk.Routing;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;
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
        page.WaitForElement("#letter-text").Input($"{before.Text}\n\nMine.");
        page.Find("#letter-reason").Input("It was too short.");
        var theirs = await letters.Write(new LetterGiven(LetterKinds.Closure, "en", before.Number, before.Subject, $"{before.Text}\n\nTheirs.", "It said too little."), me);
        Assert.True(theirs.IsDone, string.Join("; ", theirs.Refusals));

        await page.Find("form.letter-edit").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Theirs.", page.Find(".rail").TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.Find("form.letter-edit [role=alert]").TextContent.Trim());
        Assert.EndsWith("Mine.", page.Find("#letter-text").GetAttribute("value"), StringComparison.Ordinal);
        await page.Find("form.letter-edit").SubmitAsync();
        Assert.EndsWith("Mine.", (await letters.Versions(LetterKinds.Closure, "en", me)).Value![0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_is_shown_as_it_reads_now_beside_what_was_typed()
    {
        var me = await new Life(site).Actor(Life.Representative);
        var commands = site.Services.GetRequiredService<RecordCommands>();
        var begun = await commands.Run(new BeginRoutingRule(new RuleGiven { Name = "Penalties", ActionTypes = ["PEN"], Tags = "penalty" }), me);
        Assert.True(begun.IsDone, string.Join("; ", begun.Refusals));
        await using var parts = new PartsContext(site, me.Id);
        parts.Services.AddSingleton(of => new RecordActs(commands, of.GetRequiredService<ActorProvider>(), of.GetRequiredService<Browser>(), of.GetRequiredService<Told>()));
        var page = parts.Render<RulePage>(given => given.Add(p => p.Number, -begun.Value.Record));
        page.WaitForElement("#rule-name").Input("Mine");
        var theirs = await commands.Run(
            new ReviseRoutingRule { Record = begun.Value.Record, Version = begun.Value.Version, Rule = new RuleGiven { Name = "Theirs", ActionTypes = ["PEN"], Tags = "penalty" } }, me);
        Assert.True(theirs.IsDone, string.Join("; ", theirs.Refusals));

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Theirs", page.Find("h1").TextContent));
        Assert.Equal("Mine", page.Find("#rule-name").GetAttribute("value"));
        Assert.NotEmpty(page.Find("[role=alert]").TextContent.Trim());
    }
}
