using SbrefaTracker.Application.Campaigns;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Importing;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Campaigns;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Campaigns;

public sealed class ProposalTests
{
    private const string Letter =
        "The port of entry raised the exam fee for small importers without notice. We pay three times what we paid last year for the same containers, and nobody at the port "
        + "could say which rule it follows. Large importers are examined at their own sites and pay nothing.";

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_made_by_the_clock_when_a_third_filer_tells_the_same_and_once(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Round(world);
        var (one, again, two) = (await Told(world, "One"), await Told(world, "ONE"), await Told(world, "Two", office: "2304"));
        await Told(world, "Elsewhere", "Our seal was broken in May, and the goods came back wet.");
        await Round(world);
        Assert.Empty(await Proposals(world));

        var three = await Told(world, "Three");
        await Round(world);
        var four = await Told(world, "Four");
        await Round(world);
        await Round(world);

        Assert.Equal((1L, 0L), (await Counted(world, Desk.Representative), await Counted(world, Desk.Analyst)));
        var proposal = Assert.Single(await Proposals(world));
        Assert.Equal((CampaignState.Proposed, 5, 2), (proposal.Campaign.State, proposal.Complaints, proposal.Campaign.Version));
        Assert.Equal(new[] { one.Reference, again.Reference, two.Reference, three.Reference, four.Reference }.Order(), proposal.Shown.Select(row => row.Reference).Order());
        await using var db = world.Open();
        Assert.Equal(["CampaignProposed", "CampaignProposalJoined"], (await world.Get<RecordHistory>().Of(db, proposal.Campaign.Id)).Where(entry => entry.Who == Actor.Clock.Id).Select(entry => entry.Action));
        Assert.Empty((await world.Get<CampaignQueries>().List(Desk.Representative)).Value!);
        Assert.Null((await one.View()).Campaign);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_accepted_under_a_name_without_what_is_in_another_campaign()
    {
        await using var world = await TestWorld.On();
        var (told, proposal) = await Proposed(world);
        Assert.True((await Do(world, new BeginCampaign { Name = "By hand", Complaints = [told[0].Reference] }, Desk.Analyst)).IsDone);

        Assert.Equal("workflow.not_your_role", Why(await Accept(world, proposal, Desk.Analyst)));
        Assert.Equal("required", Why(await Accept(world, proposal, Desk.Representative, " ")));
        Assert.True((await Accept(world, proposal, Desk.Representative)).IsDone);
        Assert.Equal(0, await Counted(world, Desk.Representative));
        Assert.Equal("stale", Why(await Accept(world, proposal, Desk.Representative)));

        Assert.Equal(["By hand", "Exam fee", "Exam fee"], await Task.WhenAll(told.Select(async one => (await one.View()).Campaign!.Name)));
        var view = (await world.Get<CampaignQueries>().Read(proposal.Id, Desk.Representative)).Value!;
        Assert.Equal((told[0].Reference, "representative"), (view.History[^1].Detail["left"], view.History[^1].Who));
        Assert.Empty(await Proposals(world));
        await Told(world, "Four");
        await Round(world);
        Assert.Empty(await Proposals(world));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_refused_when_nothing_is_left_of_it()
    {
        await using var world = await TestWorld.On();
        var (told, proposal) = await Proposed(world);
        Assert.True((await Do(world, new BeginCampaign { Name = "By hand", Complaints = [.. told.Select(one => one.Reference)] }, Desk.Analyst)).IsDone);

        Assert.Equal("campaign.nothing_left", Why(await Accept(world, proposal, Desk.Representative)));
        Assert.Equal(1, Assert.Single(await Proposals(world)).Campaign.Version);
    }

    [Fact]
    public async Task Is_dismissed_with_a_reason_and_not_made_again()
    {
        await using var world = await TestWorld.On();
        var (_, proposal) = await Proposed(world);

        Assert.Equal("required", Why(await Dismiss(world, proposal, "")));
        Assert.True((await Dismiss(world, proposal, "One broker's own form.")).IsDone);
        await Told(world, "Four");
        await Round(world);

        var view = Assert.Single(await Proposals(world));
        Assert.Equal((CampaignState.Dismissed, 3, "One broker's own form.", "representative"), (view.Campaign.State, view.Complaints, view.Campaign.Decision, view.DecidedBy));
        Assert.Equal("not_allowed", Why(await world.Get<ProposalQueries>().List(Desk.Boston)));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_not_made_for_what_was_imported()
    {
        await using var world = await TestWorld.On();
        await Round(world);
        await world.Import(ComplaintFile.Header + "\n" + string.Concat(Enumerable.Range(0, 4).Select(number => $"2026-03-02,0401,PEN,Firm {number},Fee,\"{Letter}\"\n")));
        await Round(world);

        Assert.Empty(await Proposals(world));
    }

    private static async Task<(Desk[] Told, Campaign Proposal)> Proposed(TestWorld world)
    {
        await Round(world);
        Desk[] told = [await Told(world, "One"), await Told(world, "Two"), await Told(world, "Three")];
        await Round(world);
        return (told, Assert.Single(await Proposals(world)).Campaign);
    }

    private static Task<Desk> Told(TestWorld world, string entity, string narrative = Letter, string office = "0401") => Desk.WithComplaint(world, given =>
        (given[ComplaintFields.EntityName], given[ComplaintFields.Narrative], given[ComplaintFields.Office]) = (entity, narrative, office));

    private static Task Round(TestWorld world) => world.Get<CampaignRounds>().Go();

    private static async Task<ProposalView[]> Proposals(TestWorld world) => (await world.Get<ProposalQueries>().List(Desk.Representative)).Value!;

    private static Task<Result<RecordDone>> Accept(TestWorld world, Campaign proposal, Actor actor, string name = "Exam fee") =>
        Do(world, new AcceptCampaign { Record = proposal.Id, Version = proposal.Version, Name = name }, actor);

    private static Task<Result<RecordDone>> Dismiss(TestWorld world, Campaign proposal, string reason) =>
        Do(world, new DismissCampaign { Record = proposal.Id, Version = proposal.Version, Reason = reason }, Desk.Representative);

    private static Task<Result<RecordDone>> Do<T>(TestWorld world, T command, Actor actor)
        where T : IRecordCommand => world.Get<RecordCommands>().Run(command, actor);

    private static string Why(Result result) => result.Refusals[0].Code;

    // As the dashboard has it: for whoever has a word to say.
    private static async Task<long> Counted(TestWorld world, Actor actor) => (await world.Get<ReadDashboard>().Run(actor, mine: true)).Value!.Proposals;
}
