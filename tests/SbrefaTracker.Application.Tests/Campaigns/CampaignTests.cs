using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Campaigns;

public sealed class CampaignTests
{
    private const string Letter =
        "The port of entry raised the exam fee for small importers without notice. We pay three times what we paid last year for the same containers, and nobody at the port "
        + "could say which rule it follows. Large importers are examined at their own sites and pay nothing.";

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_found_by_its_text_gathered_named_and_told_on_each_complaint(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var one = await Told(world, "Harbor Light", Letter);
        var copy = await Told(world, "Cedar Grove", Letter.Replace("three times", "twice", StringComparison.Ordinal), office: "2304");
        await Told(world, "Harbor Light", Letter);
        await Told(world, "Elm Street", "Our seal was broken in May, and the goods came back wet.");
        await world.Get<StoryPrints>().Follow();

        var found = (await world.Get<CampaignQueries>().Like(one.Reference, Desk.Analyst)).Value!;
        Assert.Equal([copy.Reference], found.Complaints.Select(row => row.Complaint.Reference));
        Assert.InRange(found.Complaints[0].Likeness, 0.5, 0.99);

        var begun = (await world.Get<RecordCommands>().Run(new BeginCampaign { Name = "Exam fee", Complaints = [one.Reference, copy.Reference] }, Desk.Analyst)).Value!;
        var row = Assert.Single((await world.Get<CampaignQueries>().List(Desk.Commissioner)).Value!);
        Assert.Equal(("Exam fee", 2, 2, (DateOnly?)new DateOnly(2026, 3, 6)), (row.Name, row.Complaints, row.Offices, row.First));
        Assert.Equal((begun.Record, "Exam fee", 2), ((await one.View()).Campaign!.Record, (await copy.View()).Campaign!.Name, (await copy.View()).Campaign!.Complaints));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Takes_in_lets_go_and_is_dissolved_with_an_entry_each()
    {
        await using var world = await TestWorld.On();
        var (one, other, third) = (await Told(world, "One", Letter), await Told(world, "Other", Letter), await Told(world, "Third", Letter));
        var commands = world.Get<RecordCommands>();
        var begun = (await commands.Run(new BeginCampaign { Name = "Exam fee", Complaints = [one.Reference, other.Reference] }, Desk.Analyst)).Value!;

        Assert.Equal("Complaints: campaign.in_one", Why(await commands.Run(new BeginCampaign { Name = "Second", Complaints = [one.Reference] }, Desk.Analyst)));
        Assert.Equal("Complaints: complaint_not_found", Why(await commands.Run(new AddToCampaign { Record = begun.Record, Version = 1, Complaints = ["RF-1999-00001"] }, Desk.Analyst)));
        Assert.Equal("Complaints: not_between", Why(await commands.Run(new AddToCampaign { Record = begun.Record, Version = 1, Complaints = [] }, Desk.Analyst)));
        Assert.Equal("Complaints: campaign.in_one", Why(await commands.Run(new AddToCampaign { Record = begun.Record, Version = 1, Complaints = [third.Reference, third.Reference] }, Desk.Analyst)));
        Assert.True((await commands.Run(new AddToCampaign { Record = begun.Record, Version = 1, Complaints = [third.Reference] }, Desk.Analyst)).IsDone);
        Assert.True((await commands.Run(new TakeOutOfCampaign { Record = begun.Record, Version = 2, Complaint = one.Reference }, Desk.Analyst)).IsDone);
        Assert.Equal("Complaint: campaign.not_in_it", Why(await commands.Run(new TakeOutOfCampaign { Record = begun.Record, Version = 3, Complaint = one.Reference }, Desk.Analyst)));
        Assert.Null((await one.View()).Campaign);
        Assert.Equal(2, (await third.View()).Campaign!.Complaints);
        Assert.True((await commands.Run(new RenameCampaign { Record = begun.Record, Version = 3, Name = "Fee of exams" }, Desk.Analyst)).IsDone);
        Assert.Equal("workflow.not_your_role", Why(await commands.Run(new DissolveCampaign { Record = begun.Record, Version = 4, Reason = "None." }, Desk.Analyst)));
        Assert.True((await commands.Run(new DissolveCampaign { Record = begun.Record, Version = 4, Reason = "None." }, Desk.Representative)).IsDone);

        Assert.Null((await third.View()).Campaign);
        var view = (await world.Get<CampaignQueries>().Read(begun.Record, Desk.Representative)).Value!;
        Assert.Equal(["CampaignBegun", "CampaignJoined", "CampaignLeft", "CampaignRenamed", "CampaignDissolved"], view.History.Select(entry => entry.Action));
        Assert.True((await commands.Run(new BeginCampaign { Name = "Another", Complaints = [third.Reference] }, Desk.Analyst)).IsDone);
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>The numbers of a text could be tried against guesses: they go with the text.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_no_trace_of_a_text_that_was_disposed_of(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (one, gone) = (await Told(world, "One", Letter), await Told(world, "Other", Letter));
        await world.Get<StoryPrints>().Follow();
        await world.Get<StoryPrints>().Follow();
        Assert.Equal(2 * StoryPrint.Numbers, await Count(world));
        await gone.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version });
        await Disposed.Of(gone);
        await world.Get<StoryPrints>().Follow();

        Assert.Equal(StoryPrint.Numbers, await Count(world));
        Assert.Empty((await world.Get<CampaignQueries>().Like(one.Reference, Desk.Analyst)).Value!.Complaints);
    }

    [Fact]
    public async Task Is_not_for_those_who_do_not_work_on_complaints()
    {
        await using var world = await TestWorld.On();
        var one = await Told(world, "One", Letter);

        Assert.Equal("not_allowed", Why(await world.Get<CampaignQueries>().List(Desk.Boston)));
        Assert.Equal("complaint_not_found", Why(await world.Get<CampaignQueries>().Like(one.Reference, Desk.Auditor)));
        Assert.Equal("record_not_found", Why(await world.Get<CampaignQueries>().Read(-1, Desk.Analyst)));
        Assert.Equal("workflow.not_your_role", Why(await world.Get<RecordCommands>().Run(new BeginCampaign { Name = "Fee", Complaints = [one.Reference] }, Desk.Commissioner)));
    }

    private static Task<Desk> Told(TestWorld world, string entity, string narrative, string office = "0401") => Desk.WithComplaint(world, given =>
        (given[ComplaintFields.EntityName], given[ComplaintFields.Narrative], given[ComplaintFields.Office]) = (entity, narrative, office));

    private static async Task<int> Count(TestWorld world)
    {
        await using var db = world.Open();
        return await db.StoryPrints.CountAsync();
    }

    private static string Why(Result result) => result.Refusals[0] is { Field: { } field } refusal ? $"{field}: {refusal.Code}" : result.Refusals[0].Code;
}
