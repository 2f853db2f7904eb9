using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Mailing;

/// <summary>The messages of complaints: their words are part of the record, and the state of their delivery stands beside it.</summary>
public sealed class RecordedMail(ITrackerDbFactory databases, WriteQueue queue, AgencyTime time) : IOutTray
{
    public async Task<IReadOnlyList<WaitingMail>> Due(int most, CancellationToken ct)
    {
        var now = time.Now;
        await using var db = databases.Create();
        var due = await (
            from queued in db.MailQueue.AsNoTracking()
            join mail in db.Mails.AsNoTracking() on queued.MailId equals mail.Id
            where queued.Status == QueuedMailStatus.Waiting && queued.NextAttemptAt <= now
            orderby queued.NextAttemptAt, queued.MailId
            select new { mail.Id, mail.Kind, queued.Attempts, mail.At, mail.Recipient, mail.Subject, mail.Text, queued.Enclosure }).Take(most).ToListAsync(ct);
        return [.. due.Select(mail => new WaitingMail(
            mail.Id, mail.Id.ToString(CultureInfo.InvariantCulture), mail.Kind, mail.Attempts, mail.At, mail.Recipient, mail.Subject, mail.Text, mail.Enclosure))];
    }

    public async Task<bool> StillWaits(WaitingMail mail, CancellationToken ct)
    {
        await using var db = databases.Create();
        return await db.MailQueue.AnyAsync(row => row.MailId == mail.Id && row.Status == QueuedMailStatus.Waiting, ct);
    }

    public Task Mark(WaitingMail mail, Delivery delivery)
    {
        var attempts = mail.Attempts + 1;
        var status = QueuedMailStatus.After(delivery.State);
        return queue.Run(async (session, never) =>
        {
            DateTimeOffset? sentAt = status == QueuedMailStatus.Sent ? session.Now : null;
            var next = session.Now + Outbox.WaitAfter(attempts);
            var isOver = status != QueuedMailStatus.Waiting;

            // What was disposed of while it was under way stays disposed of.
            await session.Db.MailQueue.Where(row => row.MailId == mail.Id && row.Status == QueuedMailStatus.Waiting).ExecuteUpdateAsync(
                row => row
                    .SetProperty(r => r.Status, status)
                    .SetProperty(r => r.Attempts, attempts)
                    .SetProperty(r => r.NextAttemptAt, next)
                    .SetProperty(r => r.SentAt, sentAt)
                    .SetProperty(r => r.LastError, delivery.Error)
                    .SetProperty(r => r.Enclosure, r => isOver ? null : r.Enclosure),
                never);
            if (status == QueuedMailStatus.Refused)
            {
                await FailingOffices.Mark(session, mail.Recipient, delivery.Error, never);
            }

            return Result.Done;
        });
    }
}
