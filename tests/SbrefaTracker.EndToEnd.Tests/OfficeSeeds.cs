using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Routing;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>Records of the office for the suite; each gives the number that its page bears.</summary>
internal static class OfficeSeeds
{
    public static async Task<string> Campaign(Stage stage, Actor analyst, params string[] complaints) =>
        await Do(stage, new BeginCampaign { Name = "Exam fee at the bridge", Complaints = complaints }, analyst);

    /// <summary>Three filers tell nearly the same, and the worker has looked.</summary>
    public static async Task Proposal(Stage stage)
    {
        var rounds = stage.Services.GetRequiredService<CampaignRounds>();
        await rounds.Go();
        foreach (var filer in new[] { "Silver Birch Wholesale, made up", "Old Mill Lighting, made up", $"Prairie Star {new string('P', 80)}" })
        {
            var filed = await stage.Services.GetRequiredService<ComplaintFiling>().File(new FileComplaint(new ComplaintInput
            {
                [ComplaintFields.Office] = FilingForm.Office,
                [ComplaintFields.ActionType] = "EXAM",
                [ComplaintFields.EntityName] = filer,
                [ComplaintFields.Subject] = "The price of an exam was tripled",
                [ComplaintFields.Narrative] = $"The price of an exam at the bridge rose from $360 to $1,080 and nobody had announced it. We are {filer}, and nobody at the gate could say which rule it follows.",
                [ComplaintFields.Confidentiality] = Confidentialities.Closed,
            }));
            Assert.True(filed.IsDone, string.Join("; ", filed.Refusals));
        }

        await rounds.Go();
    }

    /// <summary>Two routing rules. The one that is switched on asks for what no test files, so that the worker moves no complaint under a test. The number is the other one's.</summary>
    public static async Task<string> Rule(Stage stage, Actor representative, Actor analyst)
    {
        var rule = new RuleGiven { Name = "Penalties at Laredo", ActionTypes = ["PEN", "PREPEN"], Offices = FilingForm.Office, States = "TX", Assignee = analyst.Id, Tags = "laredo, penalty", AskOffice = FilingForm.Office };
        var number = await Do(stage, new BeginRoutingRule(rule), representative);
        var on = await Do(stage, new BeginRoutingRule(new RuleGiven { Name = $"Electronics {new string('e', 80)}", ActionTypes = ["CF28"], States = "GU", Tags = new string('w', 40) }), representative);
        await Do(stage, new SwitchRoutingRule { Record = -long.Parse(on, CultureInfo.InvariantCulture), Version = 1, On = true }, representative);
        return number;
    }

    private static async Task<string> Do<T>(Stage stage, T command, Actor actor)
        where T : IRecordCommand
    {
        var done = await stage.Services.GetRequiredService<RecordCommands>().Run(command, actor);
        Assert.True(done.IsDone, string.Join("; ", done.Refusals));
        return (-done.Value!.Record).ToString(CultureInfo.InvariantCulture);
    }
}
