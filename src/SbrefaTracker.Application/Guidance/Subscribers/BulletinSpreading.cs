using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Subscribers;

/// <summary>
/// Lays out the messages of a sending: some hundred in each piece of writing, from one subscriber to the next, so that nobody else waits for long. The place stands in the same transaction as the
/// messages: whatever dies in between, nobody is left out and nobody stands there twice.
/// </summary>
public sealed class BulletinSpreading(ITrackerDbFactory databases, WriteQueue queue)
{
    /// <summary>Subscribers in one piece of writing.</summary>
    public const int Batch = 250;

    /// <summary>Lays out all that is to be sent; ends between two pieces when it is stopped.</summary>
    public async Task Go(CancellationToken stopping = default)
    {
        while (!stopping.IsCancellationRequested && await Next(stopping) is { } version)
        {
            await queue.Run(async (session, never) => await Spread(session, version, never), stopping);
        }
    }

    private async Task<long?> Next(CancellationToken ct)
    {
        await using var db = databases.Create();
        return await db.BulletinSendings.AsNoTracking().Where(row => row.SpreadAt == null && row.StoppedAt == null && row.ReplacedAt == null).OrderBy(row => row.VersionId).Select(row => (long?)row.VersionId).FirstOrDefaultAsync(ct);
    }

    private static async Task<Result> Spread(WriteSession session, long version, CancellationToken ct)
    {
        var db = session.Db;
        var sending = await db.BulletinSendings.SingleAsync(row => row.VersionId == version, ct);
        if (sending.SpreadAt is not null || sending.StoppedAt is not null || sending.ReplacedAt is not null)
        {
            return Result.Done;
        }

        var (record, above, last) = (sending.RecordId, sending.Cursor, sending.Last);
        var topics = CodeSets.Read(await db.Bulletins.Where(bulletin => bulletin.Id == record).Select(bulletin => bulletin.Topics).SingleAsync(ct));
        var next = await db.Subscribers.AsNoTracking().Where(row => row.Id > above && row.Id <= last).OrderBy(row => row.Id).Take(Batch).Select(row => new { row.Id, row.Topics, row.ConfirmedAt }).ToListAsync(ct);
        foreach (var subscriber in next.Where(row => row.ConfirmedAt is not null && (row.Topics.Length == 0 || topics.Count == 0 || CodeSets.Read(row.Topics).Any(topics.Contains))))
        {
            db.Add(new BulletinMailRow { VersionId = version, SubscriberId = subscriber.Id, Status = QueuedMailStatus.Waiting, NextAttemptAt = session.Now });
        }

        var isOver = next.Count < Batch;
        sending.Cursor = isOver ? last : next[^1].Id;
        sending.SpreadAt = isOver ? session.Now : null;
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}

/// <summary>Begins and ends sendings, in the transaction that changes the words.</summary>
internal static class Sendings
{
    /// <summary>Has a version sent to all who are subscribed now. One row: the messages are laid out by a worker, so that nobody waits for thousands of them.</summary>
    public static async Task Begin(WriteSession session, long record, long version, CancellationToken ct)
    {
        DateTimeOffset? now = session.Now;
        await session.Db.BulletinMails
            .Where(row => row.Status == QueuedMailStatus.Waiting && session.Db.BulletinSendings.Any(sending => sending.VersionId == row.VersionId && sending.RecordId == record))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, BulletinMailRow.Replaced), ct);
        await session.Db.BulletinSendings.Where(row => row.RecordId == record && row.ReplacedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReplacedAt, now), ct);
        session.Db.Add(new SendingRow { VersionId = version, RecordId = record, CreatedAt = session.Now, Last = await session.Last(Counters.Subscriber) });
    }
}

/// <summary>Does so every few seconds on one instance at a time, and forgets addresses that nobody confirmed.</summary>
public sealed class BulletinSpreadingWorker(BulletinSpreading spreading, Subscriptions subscriptions, Leases leases, TimeProvider clock, ILogger<BulletinSpreadingWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private const string Lease = "bulletin spreading";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await subscriptions.Forget(ct);
            await spreading.Go(ct);
        }
    }
}
