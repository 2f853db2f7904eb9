using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Ledger;

public sealed class CheckpointsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Sign_the_end_of_the_ledger_once(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.File();
        await world.File();

        var first = await world.Get<Checkpoints>().WriteIfNeeded();
        var again = await world.Get<Checkpoints>().WriteIfNeeded();

        Assert.Equal(2, first!.Number);
        Assert.Null(again);
        await using var db = world.Open();
        var row = await db.Checkpoints.SingleAsync();
        Assert.True(CheckpointVerifier.Verify(first, row.PublicKey));
        Assert.Equal(world.Get<SigningKey>().PublicHalf(), row.PublicKey);
    }

    [Fact]
    public async Task Sign_nothing_while_there_is_nothing()
    {
        await using var world = await TestWorld.On();

        Assert.Null(await world.Get<Checkpoints>().WriteIfNeeded());
        Assert.Null(await world.Get<Checkpoints>().Export());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_instances_at_once_do_no_harm(DatabaseProvider provider)
    {
        await using var one = await TestWorld.On(provider);
        await using var other = new TestWorld(one.Database);
        await one.File();

        var written = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => Task.Run(() => (i % 2 == 0 ? one : other).Get<Checkpoints>().WriteIfNeeded())));

        Assert.Single(written, checkpoint => checkpoint is not null);
        Assert.Empty((await other.Check()).Problems);
    }

    [Fact]
    public async Task Cover_what_the_same_transaction_wrote()
    {
        await using var world = await TestWorld.On();
        await world.File();

        var filings = Enumerable.Range(0, 20).Select(_ => world.File()).ToList();
        var signed = await world.Get<Checkpoints>().WriteIfNeeded();
        await Task.WhenAll(filings);

        Assert.InRange(signed!.Number, 1, 21);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task That_are_removed_leave_a_gap_in_their_count(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Sign(world);
        await Sign(world);

        await world.Database.Tamper("DELETE FROM ledger_checkpoints WHERE number = 1;");
        var first = await world.Check();
        await Sign(world);
        var later = await world.Check();
        await world.Database.Tamper("DELETE FROM ledger_checkpoints;");
        var all = await world.Check();

        Assert.All([first, later, all], report => Assert.Equal(LedgerProblems.CheckpointMissing, Assert.Single(report.Problems).Code));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_a_database_that_did_not_count_them_are_counted_from_now_on(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Sign(world);
        await Sign(world);
        await world.Database.Tamper("DELETE FROM counters WHERE name = 'checkpoint';");
        var before = await world.Check();

        await Sign(world);
        var after = await world.Check();
        await world.Database.Tamper("DELETE FROM ledger_checkpoints WHERE number = 3;");
        var removed = await world.Check();

        Assert.All([before, after], report => Assert.Empty(report.Problems));
        Assert.Equal(LedgerProblems.CheckpointMissing, Assert.Single(removed.Problems).Code);
    }

    [Fact]
    public async Task Are_exported_as_text_that_others_can_verify()
    {
        await using var world = await TestWorld.On();
        await world.File();
        await world.Get<Checkpoints>().WriteIfNeeded();

        var exported = CheckpointText.Parse((await world.Get<Checkpoints>().Export())!).Value!;

        Assert.True(CheckpointVerifier.Verify(exported.Checkpoint, exported.PublicKeyBase64));
        Assert.Equal(1, exported.Checkpoint.Number);
    }

    [Fact]
    public async Task Are_written_by_the_worker_at_the_start_every_half_minute_and_at_the_stop()
    {
        await using var world = await TestWorld.On(more: services => services.AddTrackerWorkers());
        var worker = world.Services.GetServices<IHostedService>().OfType<CheckpointWorker>().Single();
        await world.File();

        await worker.StartedAsync(default);
        await Signed(world, 1);
        await world.File();
        world.Clock.Advance(CheckpointWorker.Every);
        await Signed(world, 2);
        await world.File();
        await worker.StopAsync(default);

        await using var db = world.Open();
        Assert.Equal([1L, 2L, 3L], await db.Checkpoints.Select(row => row.Number).Order().ToListAsync());
    }

    private static async Task Sign(TestWorld world)
    {
        await world.File();
        await world.Get<Checkpoints>().WriteIfNeeded();
    }

    /// <summary>Waits until the worker, which nobody can wait for, has signed up to the number.</summary>
    private static async Task Signed(TestWorld world, long number)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var db = world.Open();
        while (!await db.Checkpoints.AnyAsync(row => row.Number == number, patience.Token))
        {
            await Task.Yield();
        }
    }
}
