using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>An act on many complaints goes on by itself, and what came of it waits for whoever began it.</summary>
public sealed class BulkRunsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Go_on_one_a_person_and_keep_what_came_of_it_until_it_is_put_away(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        string[] references = [await world.File(), await world.File(), await world.File()];
        var items = references.Select(reference => new BulkItem(reference, 1)).ToList();
        var runs = world.Get<BulkRuns>();
        var (held, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = world.Get<WriteQueue>().Run(async (_, _) =>
        {
            held.SetResult();
            await release.Task;
            return Result.Done;
        });
        await held.Task;

        // Nothing can be written yet: it goes on.
        var run = runs.Begin(items, new BulkAct { Note = "Seen." }, Desk.Analyst).Value!;
        Assert.Equal("bulk_goes_on", Assert.Single(runs.Begin(items, new BulkAct { Note = "Seen." }, Desk.Analyst).Refusals).Code);
        Assert.Null(runs.Of(Desk.Representative));
        runs.PutAway(Desk.Analyst);
        Assert.Same(run, runs.Of(Desk.Analyst));
        var over = Over(run);
        release.SetResult();
        await writing;
        var other = runs.Begin(items, new BulkAct { Note = "And seen." }, Desk.Representative).Value!;
        await Task.WhenAll(over, Over(other));

        Assert.Equal((3, 3), (run.Tried, other.Tried));
        Assert.All((BulkRun[])[run, other], one => Assert.True(one.Outcome!.IsDone));
        Assert.Equal(3, run.Outcome!.Value!.Done.Count + other.Outcome!.Value!.Done.Count);
        Assert.All(run.Outcome.Value.LeftOut.Concat(other.Outcome.Value.LeftOut), left => Assert.Equal("stale", left.Why.Code));
        runs.PutAway(Desk.Analyst);
        Assert.Null(runs.Of(Desk.Analyst));
        Assert.Same(other, runs.Of(Desk.Representative));
    }

    [Fact]
    public async Task Are_stopped_between_two_complaints()
    {
        await using var world = await TestWorld.On();
        var runs = world.Get<BulkRuns>();
        var items = new List<BulkItem> { new(await world.File(), 1), new(await world.File(), 1) };
        var (held, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = world.Get<WriteQueue>().Run(async (_, _) =>
        {
            held.SetResult();
            await release.Task;
            return Result.Done;
        });
        await held.Task;
        var run = runs.Begin(items, new BulkAct { Note = "Seen." }, Desk.Analyst).Value!;
        var over = Over(run);
        run.Stop();
        release.SetResult();
        await writing;
        await over;

        // Whether the first was in hand already when it was stopped is for the machine; the second never was.
        Assert.True(run.Outcome!.Value!.WasStopped);
        Assert.DoesNotContain(items[1].Reference, run.Outcome.Value.Done);
    }

    [Fact]
    public async Task Say_at_once_what_would_fail_for_each()
    {
        await using var world = await TestWorld.On();
        var run = world.Get<BulkRuns>().Begin([new(await world.File(), 1)], new BulkAct { PlacesHold = true }, Desk.Representative).Value!;
        await Over(run);

        Assert.Equal("required", Assert.Single(run.Outcome!.Refusals).Code);
    }

    private static Task Over(BulkRun run)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, EventArgs moved)
        {
            if (run.IsOver)
                over.TrySetResult();
        }

        run.Moved += Look;
        Look(run, EventArgs.Empty);
        return over.Task;
    }
}
