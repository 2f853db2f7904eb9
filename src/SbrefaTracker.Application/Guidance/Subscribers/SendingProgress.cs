using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Subscribers;

/// <summary>How far the sending of a version is.</summary>
/// <param name="Number">The number of the version.</param>
/// <param name="IsSpread">Every message is laid out.</param>
/// <param name="Failed">Refused, come back, or held back because its reader asked not to be written to.</param>
/// <param name="StoppedAt">When somebody stopped it.</param>
/// <param name="IsReplaced">Other words took its place before all were sent.</param>
public sealed record SendingState(long VersionId, int Number, bool IsSpread, int Sent, int Waiting, int Failed, DateTimeOffset? StoppedAt, bool IsReplaced)
{
    /// <summary>It can be stopped, or go on.</summary>
    public bool MayBeHeld => !IsReplaced && (StoppedAt is not null || !IsSpread || Waiting > 0);
}

/// <summary>Tells how far the mail of a bulletin is, and stops it.</summary>
public sealed class SendingProgress(ITrackerDbFactory databases, WriteQueue queue)
{
    /// <param name="number">The bulletin's number as pages show it, above zero.</param>
    public async Task<Result<SendingState[]>> Of(long number, Actor actor, CancellationToken ct = default)
    {
        if (!BulletinQueries.Readers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var sendings = await (from sending in db.BulletinSendings.AsNoTracking()
                              join version in db.BulletinVersions.AsNoTracking() on sending.VersionId equals version.Id
                              where sending.RecordId == -number
                              orderby version.Number descending
                              select new { sending.VersionId, version.Number, sending.SpreadAt, sending.StoppedAt, sending.ReplacedAt }).ToListAsync(ct);
        var ids = sendings.Select(row => row.VersionId).ToList();
        var counts = await db.BulletinMails.Where(row => ids.Contains(row.VersionId)).GroupBy(row => new { row.VersionId, row.Status }).Select(group => new { group.Key.VersionId, group.Key.Status, Count = group.Count() }).ToListAsync(ct);
        int Count(long version, Func<string, bool> status) => counts.Where(row => row.VersionId == version && status(row.Status)).Sum(row => row.Count);
        return sendings.Select(row => new SendingState(
            row.VersionId,
            row.Number,
            row.SpreadAt is not null,
            Count(row.VersionId, status => status == QueuedMailStatus.Sent),
            Count(row.VersionId, status => status == QueuedMailStatus.Waiting),
            Count(row.VersionId, QueuedMailStatus.Left.Contains),
            row.StoppedAt,
            row.ReplacedAt is not null && (row.SpreadAt is null || Count(row.VersionId, status => status == BulletinMailRow.Replaced) > 0))).ToArray();
    }

    /// <summary>Stops what was not sent yet, or lets it go on.</summary>
    public async Task<Result> Hold(long versionId, bool isStopped, Actor actor, CancellationToken ct = default) => !BulletinQueries.Writers.Any(actor.Is)
        ? Refusal.Of("not_allowed")
        : await queue.Run<Result>(
            async (session, token) =>
            {
                DateTimeOffset? at = isStopped ? session.Now : null;
                var by = isStopped ? actor.Id : null;
                var changed = await session.Db.BulletinSendings.Where(row => row.VersionId == versionId && row.ReplacedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.StoppedAt, at).SetProperty(row => row.StoppedBy, by), token);
                return changed == 1 ? Result.Done : Refusal.Of("record_not_found");
            },
            ct);
}
