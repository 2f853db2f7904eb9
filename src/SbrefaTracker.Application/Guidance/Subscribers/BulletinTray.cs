using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Subscribers;

/// <summary>Messages to subscribers, the last of the trays: whatever else waits goes first.</summary>
public sealed class BulletinTray(ITrackerDbFactory databases, WriteQueue queue, SubscriberLinks links, AgencyTime time) : IOutTray
{
    private const string NameStart = "bulletin.";

    /// <summary>Refusals that are not about the address, as of a server that wants none of our mail, among which failures of the address are looked for.</summary>
    private const int MostBetween = 100;

    public async Task<IReadOnlyList<WaitingMail>> Due(int most, CancellationToken ct)
    {
        var now = time.Now;
        await using var db = databases.Create();
        var due = await (
            from mail in Waiting(db).AsNoTracking()
            join subscriber in db.Subscribers.AsNoTracking() on mail.SubscriberId equals subscriber.Id
            where mail.NextAttemptAt <= now
            orderby mail.NextAttemptAt, mail.VersionId, mail.SubscriberId
            select new { mail.VersionId, mail.SubscriberId, mail.Attempts, subscriber.Address, subscriber.Language }).Take(most).ToListAsync(ct);
        var ids = due.Select(row => row.VersionId).Distinct().ToList();
        var versions = await (from version in db.BulletinVersions.AsNoTracking() join bulletin in db.Bulletins.AsNoTracking() on version.RecordId equals bulletin.Id where ids.Contains(version.Id) select new { Version = version, Bulletin = bulletin })
            .ToDictionaryAsync(row => row.Version.Id, ct);
        var records = versions.Values.Where(row => row.Version.Number > 1).Select(row => row.Version.RecordId).ToList();
        var all = records.Count == 0 ? [] : await db.BulletinVersions.AsNoTracking().Where(version => records.Contains(version.RecordId)).ToListAsync(ct);
        var before = versions.Values.ToDictionary(row => row.Version.Id, row => all.Find(one => one.RecordId == row.Version.RecordId && one.Number == row.Version.Number - 1));
        return [.. due.Select(row =>
        {
            var (version, bulletin) = (versions[row.VersionId].Version, versions[row.VersionId].Bulletin);
            var stop = links.Stop(row.SubscriberId);
            var letter = Letters.Bulletin(version, before[version.Id], row.Language, bulletin is { IsOnWeb: true, Code: { } code } ? links.Bulletin(code) : null, stop);
            return new WaitingMail(row.SubscriberId, NameOf(row.VersionId, row.SubscriberId), letter.Kind, row.Attempts, version.At, row.Address, letter.Subject, letter.Text, Enclosure: null) { Unsubscribe = stop };
        })];
    }

    public async Task<bool> StillWaits(WaitingMail mail, CancellationToken ct)
    {
        var (version, subscriber) = Read(mail.Name)!.Value;
        await using var db = databases.Create();
        return await Waiting(db).AnyAsync(row => row.VersionId == version && row.SubscriberId == subscriber, ct);
    }

    public Task Mark(WaitingMail mail, Delivery delivery)
    {
        var (version, subscriber) = Read(mail.Name)!.Value;
        var attempts = mail.Attempts + 1;
        var status = QueuedMailStatus.After(delivery.State);
        return queue.Run(async (session, never) =>
        {
            // What was under way while its words were replaced is told as it was: sent is sent.
            DateTimeOffset? sentAt = status == QueuedMailStatus.Sent ? session.Now : null;
            var next = session.Now + Outbox.WaitAfter(attempts);
            await session.Db.BulletinMails.Where(row => row.VersionId == version && row.SubscriberId == subscriber && (row.Status == QueuedMailStatus.Waiting || (row.Status == BulletinMailRow.Replaced && status == QueuedMailStatus.Sent))).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Status, status).SetProperty(row => row.Attempts, attempts).SetProperty(row => row.NextAttemptAt, next).SetProperty(row => row.SentAt, sentAt).SetProperty(row => row.LastError, delivery.Error),
                never);
            if (BulletinMailRow.Tried.Contains(status))
            {
                await TakenBack.UnderWay(
                    session, new BulletinMailRow { VersionId = version, SubscriberId = subscriber, Status = status, Attempts = attempts, NextAttemptAt = next, SentAt = sentAt, LastError = delivery.Error }, mail.Recipient, never);
            }

            if (status == QueuedMailStatus.Refused && AddressFailures.Is(delivery.Error))
            {
                // Counted, and not taken for an address that does not exist, whatever the server says: one that refuses much of our mail must not end many subscriptions at once.
                await Failed(session, subscriber, DeliveryStatus.Unknown, never);
            }

            return Result.Done;
        });
    }

    /// <summary>What is to be sent, now or later: of a sending that nobody stopped, to somebody who is still subscribed.</summary>
    internal static IQueryable<BulletinMailRow> Waiting(TrackerDb db) => db.BulletinMails.Where(mail =>
        mail.Status == QueuedMailStatus.Waiting && db.BulletinSendings.Any(sending => sending.VersionId == mail.VersionId && sending.StoppedAt == null) && db.Subscribers.Any(reader => reader.Id == mail.SubscriberId));

    /// <summary>A report says that a message did not arrive. Said twice, it is as good as once.</summary>
    /// <returns>Whether it was one of these, and said for the first time.</returns>
    public async Task<bool> Bounced(string name, DeliveryStatus status)
    {
        if (Read(name) is not { } of)
        {
            return false;
        }

        var marked = false;
        await queue.Run(async (session, never) =>
        {
            marked = await session.Db.BulletinMails.Where(row => row.VersionId == of.Version && row.SubscriberId == of.Subscriber && row.Status == QueuedMailStatus.Sent).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Status, QueuedMailStatus.Bounced).SetProperty(row => row.LastError, status.Code), never) == 1;
            if (marked)
            {
                await Failed(session, of.Subscriber, status, never);
            }

            return Result.Done;
        });
        return marked;
    }

    private static async Task Failed(WriteSession session, long subscriber, DeliveryStatus status, CancellationToken ct)
    {
        var db = session.Db;

        // Since anything last arrived: what failed years apart says nothing about an address.
        var arrived = await db.BulletinMails.Where(row => row.SubscriberId == subscriber && row.Status == QueuedMailStatus.Sent).MaxAsync(row => (long?)row.VersionId, ct) ?? 0;
        var errors = await db.BulletinMails.Where(row => row.SubscriberId == subscriber && row.VersionId > arrived && (row.Status == QueuedMailStatus.Refused || row.Status == QueuedMailStatus.Bounced))
            .OrderByDescending(row => row.VersionId).Select(row => row.LastError).Take(SubscriberBounces.MostFailures * MostBetween).ToListAsync(ct);
        var failures = errors.Count(AddressFailures.Is);
        await db.Subscribers.Where(row => row.Id == subscriber).ExecuteUpdateAsync(set => set.SetProperty(row => row.Failures, failures), ct);
        if (SubscriberBounces.End(status, failures))
        {
            await Subscriptions.End(session, subscriber, ct);
        }
    }

    private static string NameOf(long version, long subscriber) => string.Create(CultureInfo.InvariantCulture, $"{NameStart}{version}.{subscriber}");

    private static (long Version, long Subscriber)? Read(string name) =>
        name.StartsWith(NameStart, StringComparison.Ordinal) && name[NameStart.Length..].Split('.') is [var version, var subscriber]
        && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var v) && long.TryParse(subscriber, NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? (v, s) : null;
}
