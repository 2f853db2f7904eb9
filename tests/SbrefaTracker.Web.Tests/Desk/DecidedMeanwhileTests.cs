using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Patterns;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Desk.Campaigns;
using SbrefaTracker.Web.Desk.Patterns;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>What waits for a word of the representative, and gets one while another is typed.</summary>
public sealed class DecidedMeanwhileTests(Site site) : IClassFixture<Site>
{
    private const string Story =
        "The port raised the exam fee for small importers without notice. We pay three times what we paid last year for the same containers, and nobody at the port could say which rule it follows.";

    private readonly Life _life = new(site);

    [Fact]
    public async Task A_pattern_that_a_colleague_decided_says_so_and_shows_what_was_typed()
    {
        var (me, rounds) = (await _life.Actor(Life.Representative), site.Services.GetRequiredService<PatternRounds>());
        await rounds.Go();
        foreach (var name in (string[])["One", "Two", "Three"])
        {
            var reference = await File(name);
            await _life.Do(Life.Analyst, reference, version => new CompleteComplaint { Reference = reference, Version = version });
        }

        await rounds.Go();
        await using var parts = new PartsContext(site, me.Id);
        var page = parts.Render<PatternListPage>();
        await page.WaitForElement("input[id^=words-]").InputAsync("I look into it.");
        var flag = (await site.Services.GetRequiredService<PatternQueries>().List(me)).Value!.Single().Flag;
        Assert.True((await site.Services.GetRequiredService<RecordCommands>().Run(new AcceptPattern { Record = flag.Id, Version = flag.Version, Text = "Notices are looked through." }, me)).IsDone);

        await page.Find(".pattern form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".pattern form")));
        Assert.NotEmpty(page.Find(".unsent [role=alert]").TextContent.Trim());
        Assert.Equal("I look into it.", page.Find(".unsent .prose").TextContent);
    }

    [Fact]
    public async Task A_proposal_that_a_colleague_decided_says_so_and_shows_what_was_typed()
    {
        var (me, rounds) = (await _life.Actor(Life.Representative), site.Services.GetRequiredService<CampaignRounds>());
        await rounds.Go();
        foreach (var name in (string[])["Four", "Five", "Six"])
            await File(name, office: "2304");

        await rounds.Go();
        await using var parts = new PartsContext(site, me.Id);
        var list = parts.Render<ProposalList>();
        await list.WaitForElement("input[id^=words-]").InputAsync("Exam fee");
        var proposal = (await site.Services.GetRequiredService<ProposalQueries>().List(me)).Value!.First(view => view.Waits).Campaign;
        Assert.True((await site.Services.GetRequiredService<RecordCommands>().Run(new DismissCampaign { Record = proposal.Id, Version = proposal.Version, Reason = "One broker wrote all." }, me)).IsDone);

        await list.Find($"form:has(#words-{-proposal.Id})").SubmitAsync();

        list.WaitForAssertion(() => Assert.Empty(list.FindAll($"#words-{-proposal.Id}")));
        Assert.NotEmpty(list.Find(".unsent [role=alert]").TextContent.Trim());
        Assert.Equal("Exam fee", list.Find(".unsent .prose").TextContent);
    }

    private Task<string> File(string name, string office = "5203") => _life.File(input =>
    {
        input[ComplaintFields.EntityName] = $"{name} Imports, a made-up company";
        input[ComplaintFields.Office] = office;
        input[ComplaintFields.Subject] = "The exam fee";
        input[ComplaintFields.Narrative] = Story;
    });
}
