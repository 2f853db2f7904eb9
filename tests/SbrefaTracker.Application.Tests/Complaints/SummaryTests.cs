using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class SummaryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_kept_up_to_date_and_its_history_tells_old_and_new(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);

        Assert.Null((await desk.View()).Summary);
        Assert.Empty(await Write(desk, "The portal was down.", 0));
        Assert.Equal(["summary_same"], await Write(desk, "The portal was down.", 1));
        Assert.Empty(await Write(desk, "The portal was down; the port looks at it.", 1, Desk.Representative));

        var view = await desk.View();
        Assert.Equal((2, "The portal was down; the port looks at it."), (view.Summary!.Number, view.Summary.Text));
        Assert.Equal(
            [(null, "The portal was down."), ("The portal was down.", "The portal was down; the port looks at it.")],
            view.Story.Where(entry => entry.Action == "Summarized").Select(entry => (entry.Former, entry.Text)));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_not_written_over_unseen_and_stands_apart_from_all_else()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await Write(desk, "First.", 0);

        Assert.Equal(["summary_changed"], await Write(desk, "Second, by somebody who saw none.", 0));
        Assert.Equal("First.", (await desk.View()).Summary!.Text);
        Assert.Equal(["required"], await Write(desk, " ", 1));
        Assert.Equal(["workflow.not_your_role"], await Write(desk, "Mine.", 1, Desk.Commissioner));
    }

    [Fact]
    public async Task Is_for_staff_alone_and_goes_when_it_is_disposed_of()
    {
        await using var world = await TestWorld.On();
        var desk = await Desk.WithComplaint(world);
        await Write(desk, "Only for us.", 0);

        Assert.Null((await desk.View(Desk.Auditor)).Summary);
        Assert.DoesNotContain((await desk.View(Desk.Auditor)).Story, entry => entry.Text == "Only for us.");
        Assert.DoesNotContain((await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!.Story, entry => entry.Action == "Summarized" || entry.Text == "Only for us.");
        await desk.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version });
        Assert.Empty(await Write(desk, "Withdrawn.", 1));
        await Disposed.Of(desk);
        Assert.Null((await desk.View()).Summary);
        Assert.Empty((await world.Check()).Problems);
    }

    private static Task<IReadOnlyList<string>> Write(Desk desk, string text, int replaces, Actor? actor = null) =>
        desk.Do(actor ?? Desk.Analyst, d => new SummarizeComplaint { Reference = d.Reference, Version = d.Version, Text = text, Replaces = replaces });
}
