using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Persistence;

public sealed class WriteQueueTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_what_is_done(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);

        var reference = await world.File();

        await using var db = world.Open();
        Assert.Equal("RF-2026-00001", reference);
        var complaint = await db.Complaints.SingleAsync();
        Assert.Equal((1L, "RF-2026-00001", 1), (complaint.Id, complaint.Reference, complaint.Version));
        Assert.Equal(1, await db.LedgerHeads.Select(head => head.Number).SingleAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_nothing_of_a_refused_piece_and_takes_its_numbers_back(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);

        var refused = await world.Queue.Run<Result>(async (session, ct) =>
        {
            await session.File(Filing.Input(), ct);
            return Refusal.Of("made.up");
        });
        var reference = await world.File();

        await using var db = world.Open();
        Assert.Equal("made.up", Assert.Single(refused.Refusals).Code);
        Assert.Equal("RF-2026-00001", reference);
        Assert.Equal(1, (await db.Complaints.SingleAsync()).Id);
        Assert.Equal(1, (await db.Entries.SingleAsync()).Number);
        Assert.Equal(1, await db.Salts.CountAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_back_a_failing_piece_without_harm_to_the_others_of_its_batch(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);

        var before = world.File();
        var sqlFails = world.Queue.Run<Result>(async (session, ct) =>
        {
            await session.File(Filing.Input(input => input[ComplaintFields.Office] = "no such office"), ct);
            return Result.Done;
        });
        var codeFails = world.Queue.Run<Result>(async (session, ct) =>
        {
            await session.File(Filing.Input(), ct);
            throw new InvalidOperationException("on purpose");
        });
        var after = world.File();

        Assert.Equal(["RF-2026-00001", "RF-2026-00002"], [await before, await after]);
        await Assert.ThrowsAsync<DbUpdateException>(() => sqlFails);
        await Assert.ThrowsAsync<InvalidOperationException>(() => codeFails);
        await using var db = world.Open();
        Assert.Equal([1L, 2L], await db.Entries.Select(entry => entry.Number).Order().ToListAsync());
        Assert.Equal([1L, 2L], await db.Complaints.Select(complaint => complaint.Id).Order().ToListAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_200_pieces_at_once_numbers_without_a_gap(DatabaseProvider provider)
    {
        const int Pieces = 200;
        await using var world = await TestWorld.On(provider);

        var references = await Task.WhenAll(Enumerable.Range(0, Pieces).Select(_ => Task.Run(() => world.File())));

        await using var db = world.Open();
        Assert.Equal(Enumerable.Range(1, Pieces).Select(number => $"RF-2026-{number:00000}"), references.Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, Pieces).Select(number => (long)number), await db.Entries.Select(entry => entry.Number).Order().ToListAsync());
        Assert.Equal(Pieces, await db.LedgerHeads.Select(head => head.Number).SingleAsync());
    }

    /// <summary>One flush to the disk serves all that wait: they are one transaction, and nobody outside sees a part of it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Commits_what_waits_together_in_one_transaction(DatabaseProvider provider)
    {
        const int Waiting = 20;
        await using var world = await TestWorld.On(provider);
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously), go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var (transactions, seen) = (new List<Guid>(), new List<int>());
        Task<Result> File(int number) => world.Queue.Run<Result>(async (session, ct) =>
        {
            if (number == 0)
            {
                begun.SetResult();
                await go.Task;
            }

            transactions.Add(session.Db.Database.CurrentTransaction!.TransactionId);
            await session.File(Filing.Input(), ct);
            await using var outside = world.Open();
            seen.Add(await outside.Complaints.CountAsync(ct));
            return Result.Done;
        });
        var first = File(0);
        await begun.Task;
        List<Task<Result>> others = [.. Enumerable.Range(1, Waiting).Select(File)];
        Assert.DoesNotContain(others, one => one.IsCompleted);
        go.SetResult();
        await Task.WhenAll([first, .. others]);

        Assert.Equal(Waiting + 1, transactions.Count);
        Assert.Single(transactions[1..].Distinct());
        Assert.NotEqual(transactions[0], transactions[1]);
        Assert.Equal([0, .. Enumerable.Repeat(1, Waiting)], seen);
        await using var db = world.Open();
        Assert.Equal(Waiting + 1, await db.Complaints.CountAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Does_not_begin_what_was_cancelled(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Queue.Run(
            async (session, ct) =>
            {
                await session.File(Filing.Input(), ct);
                return Result.Done;
            },
            cancelled.Token));

        await using var db = world.Open();
        Assert.False(await db.Complaints.AnyAsync());
    }
}
