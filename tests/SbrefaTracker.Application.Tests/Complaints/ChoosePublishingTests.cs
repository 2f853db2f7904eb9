using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>Whether a story may be published: the filer's choice at any time, in the ledger each time. Today is March 6, 2026.</summary>
public sealed class ChoosePublishingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_given_and_taken_back_by_the_filer_without_a_reason_also_when_it_is_closed(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        Assert.Null((await desk.Stored()).PublishConsent);

        Assert.Empty(await desk.Do(Actor.Filer, d => Choose(d, true)));
        Assert.True((await desk.Stored()).PublishConsent);
        Assert.Empty(await desk.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version }));
        Assert.Equal(["nothing_changed"], await desk.Do(Actor.Filer, d => Choose(d, true)));
        Assert.Empty(await desk.Do(Actor.Filer, d => Choose(d, false)));

        Assert.False((await desk.Stored()).PublishConsent);
        Assert.Equal(["yes", "no"], (await desk.View()).Story.Where(entry => entry.Action == "PublishingChosen").Select(entry => entry.Detail["publish"]));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_recorded_by_staff_only_with_how_it_came()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);

        Assert.Equal(["required", "required", "required"], await desk.Do(Desk.Analyst, d => Choose(d, true)));
        Assert.Equal(["unknown_code", "in_the_future"], await desk.Do(Desk.Analyst, d => Choose(d, true) with { From = "filer", Way = "pigeon", GivenOn = new(2026, 3, 7) }));
        Assert.Empty(await desk.Do(Desk.Analyst, d => Choose(d, true) with { From = "agent", Way = "letter", GivenOn = new(2026, 3, 5) }));

        var entry = (await desk.View()).Story.Single(entry => entry.Action == "PublishingChosen");
        Assert.Equal(("agent", "letter", "2026-03-05"), (entry.Detail["consent_from"], entry.Detail["consent_way"], entry.Detail["consent_on"]));
    }

    [Fact]
    public async Task Needs_an_answer_and_somebody_who_may()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);

        Assert.Equal(["required"], await desk.Do(Actor.Filer, d => Choose(d, null)));
        Assert.Equal(["workflow.not_your_role"], await desk.Do(Desk.Auditor, d => Choose(d, true)));
    }

    [Fact]
    public async Task Is_not_carried_over_to_what_is_split_off()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world, given => given[ComplaintFields.PublishConsent] = true);
        var narrative = (await desk.Stored()).Narrative;

        Assert.Empty(await desk.Do(Desk.Analyst, d => new SplitComplaint { Reference = d.Reference, Version = d.Version, Subject = "Second", Text = narrative.Split('\n')[0], Office = "0401", ActionType = "PEN", Reason = "Two matters." }));

        await using var db = world.Open();
        Assert.Equal([true, null], db.Complaints.OrderBy(row => row.Id).Select(row => row.PublishConsent));
    }

    private static ChoosePublishing Choose(Desk desk, bool? publish) => new() { Reference = desk.Reference, Version = desk.Version, Publish = publish };
}
