using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Links;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class MergeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Closes_the_duplicate_tells_its_filer_and_leaves_a_trail_in_both_histories(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (leader, copy) = (await Desk.WithComplaint(world), await Desk.WithComplaint(world));

        Assert.Empty(await Merge(copy, leader.Reference));

        var (merged, leads) = (await copy.View(), await leader.View());
        Assert.Equal((ComplaintState.Closed, ComplaintState.Received), (merged.State, leads.State));
        Assert.Equal((leader.Reference, LinkKinds.Duplicate, false), Of(Assert.Single(merged.Links)));
        Assert.Equal((copy.Reference, LinkKinds.Duplicate, true), Of(Assert.Single(leads.Links)));
        Assert.Equal(("Merged", leader.Reference, "Two letters of one day."), Last(merged));
        Assert.Equal(("Linked", copy.Reference, "Two letters of one day."), Last(leads));
        Assert.Equal(["receipt", "merged"], merged.Mails.Select(mail => mail.Kind));
        Assert.Equal(["receipt"], leads.Mails.Select(mail => mail.Kind));
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>The filer of the duplicate keeps their page, and learns neither whose the other complaint is nor its reference.</summary>
    [Fact]
    public async Task Leaves_the_filer_their_own_page_and_names_no_other_complaint_there()
    {
        await using var world = await TestWorld.On();
        var (leader, copy) = (await Desk.WithComplaint(world), await Desk.WithComplaint(world));
        await Merge(copy, leader.Reference);

        var page = (await world.Get<Tracking>().Open(copy.Reference, copy.Key)).Value!;
        Assert.Equal((ComplaintState.Closed, Outcomes.Duplicate), (page.State, page.Outcome));
        Assert.Contains(page.Story, entry => entry.Action == "Merged");
        Assert.DoesNotContain(leader.Reference, string.Join(' ', page.Story.Select(entry => $"{entry.Text} {string.Join(' ', entry.Detail.Values)}")), StringComparison.Ordinal);
        Assert.DoesNotContain(leader.Reference, (await copy.View()).Mails[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await world.Get<Tracking>().Open(leader.Reference, leader.Key)).Value!.Story, entry => entry.Action == "Linked");
        Assert.Empty((await copy.View(Desk.Auditor)).Links);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_taken_back_whole_and_can_be_read_afterwards(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (leader, copy) = (await Desk.WithComplaint(world), await Desk.WithComplaint(world));
        await Merge(copy, leader.Reference);
        Assert.Equal(["workflow.is_merged"], await copy.Do(Desk.Representative, d => new ReopenComplaint { Reference = d.Reference, Version = d.Version, Reason = "On." }));

        Assert.Empty(await copy.Do(Desk.Representative, d => new UnmergeComplaint { Reference = d.Reference, Version = d.Version, Reason = "Two entries, not one." }));

        var (again, leads) = (await copy.View(), await leader.View());
        Assert.Equal(ComplaintState.Received, again.State);
        Assert.Contains(again.Offers, offer => offer is { Action: ComplaintAction.Complete, IsOpen: true });
        Assert.All([Assert.Single(again.Links), Assert.Single(leads.Links)], link => Assert.NotNull(link.EndedOn));
        Assert.Equal(("Unmerged", leader.Reference, "Two entries, not one."), Last(again));
        Assert.Equal(("Unlinked", copy.Reference, "Two entries, not one."), Last(leads));
        await using var db = world.Open();
        Assert.Equal(Outcomes.Duplicate, Assert.Single(await db.Reopenings.ToListAsync()).Outcome);
        Assert.Null((await copy.Stored()).Outcome);
        Assert.Empty(await Merge(copy, leader.Reference));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Writes_nothing_at_all_when_one_of_both_refuses()
    {
        await using var world = await TestWorld.On();
        var (leader, copy) = (await Desk.WithComplaint(world), await Desk.WithComplaint(world));
        copy.Version = 7;

        Assert.Equal(["stale"], await Merge(copy, leader.Reference));
        copy.Version = 1;
        Assert.Equal(["workflow.not_your_role"], await Merge(copy, leader.Reference, Desk.Analyst));

        Assert.Equal((1, 1), ((await copy.View()).Version, (await leader.View()).Version));
        Assert.Empty((await leader.View()).Links);
    }

    [Fact]
    public async Task Is_refused_into_itself_into_nothing_and_along_a_chain()
    {
        await using var world = await TestWorld.On();
        var (leader, copy, third) = (await Desk.WithComplaint(world), await Desk.WithComplaint(world), await Desk.WithComplaint(world));

        Assert.Equal(["link_to_itself"], await Merge(copy, copy.Reference));
        Assert.Equal(["complaint_not_found"], await Merge(copy, "RF-1999-00001"));
        await Merge(copy, leader.Reference);
        Assert.Equal(["merge_into_merged"], await Merge(third, copy.Reference));
        leader.Version = (await leader.View()).Version;
        Assert.Equal(["workflow.leads_merged"], await Merge(leader, third.Reference));
    }

    /// <summary>ONO rates how its complaint is answered: it leads.</summary>
    [Fact]
    public async Task Never_closes_what_ONO_rates_for_the_sake_of_what_nobody_rates()
    {
        await using var world = await TestWorld.On();
        var direct = await Desk.WithComplaint(world);
        var input = Filing.Input(given => (given[ComplaintFields.Source], given[ComplaintFields.ReceivedOn]) = (Sources.Ono, new DateOnly(2026, 3, 2)));
        var ono = (await world.Get<ComplaintRecording>().Record(new RecordComplaint(input), Desk.Analyst)).Value!;

        Assert.Equal(["merge_ono_leads"], Codes(await world.Get<Application.Complaints.Pipeline.ComplaintCommands>().Run(
            new MergeComplaint { Reference = ono, Version = 1, Other = direct.Reference, Reason = "The same." }, Desk.Representative)));
        Assert.Empty(await Merge(direct, ono));
    }

    /// <summary>Nothing is sent by itself when the leader is answered: the page says whose filer waits.</summary>
    [Fact]
    public async Task Shows_whose_filer_waits_to_hear_what_came_of_the_matter()
    {
        await using var world = await TestWorld.On();
        var (leader, copy) = (await Desk.WithComplaint(world), await Desk.WithComplaint(world));
        await Merge(copy, leader.Reference);
        Assert.False(Assert.Single((await leader.View()).Links).FilerWaits);
        leader.Version = (await leader.View()).Version;
        Assert.Empty(await leader.Complete());
        Assert.Empty(await leader.Draft());
        Assert.Empty(await leader.Clear(Desk.Representative));
        Assert.Empty(await leader.Send());
        Assert.True(Assert.Single((await leader.View()).Links).FilerWaits);

        Assert.Empty(await copy.Do(Desk.Analyst, d => new TellOutcome { Reference = d.Reference, Version = d.Version, Text = "The penalty was cancelled." }));

        Assert.False(Assert.Single((await leader.View()).Links).FilerWaits);
        Assert.Equal("outcome_told", (await copy.View()).Mails[^1].Kind);
        Assert.Contains((await world.Get<Tracking>().Open(copy.Reference, copy.Key)).Value!.Story, entry => entry.Text == "The penalty was cancelled.");
        Assert.Empty((await world.Check()).Problems);
    }

    private static (string, string, bool) Of(LinkView link) => (link.Reference, link.Kind, link.Leads);

    private static (string Action, string Other, string? Text) Last(ComplaintView view) => (view.Story[^1].Action, view.Story[^1].Detail["other"], view.Story[^1].Text);

    private static IEnumerable<string> Codes(Result result) => result.Refusals.Select(refusal => refusal.Code);

    private static Task<IReadOnlyList<string>> Merge(Desk copy, string into, Actor? actor = null) =>
        copy.Do(actor ?? Desk.Representative, d => new MergeComplaint { Reference = d.Reference, Version = d.Version, Other = into, Reason = "Two letters of one day." });
}
