using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Mailing;

/// <summary>
/// Sends what waits in the queue. A message is sent first and marked afterwards: whatever dies in between, it goes out once
/// more rather than never.
/// </summary>
public sealed class Outbox(ITrackerDbFactory databases, WriteQueue queue, Leases leases, AgencyTime time, MailSettings settings, ILogger<Outbox> log)
{
    /// <summary>The name of the lease: only one instance sends.</summary>
    public const string LeaseName = "outbox";

    private const int LargestBatch = 50;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Sends all that is due, as long as the server takes it.</summary>
    /// <param name="stopping">Ends the round between two messages, never within one.</param>
    /// <returns>False when the server could not be reached, and it is no use to go on.</returns>
    public async Task<bool> SendDue(CancellationToken stopping = default)
    {
        while (settings.IsConfigured && !stopping.IsCancellationRequested)
        {
            var due = await Due(stopping);
            if (due.Count == 0 || !await leases.Take(LeaseName, stopping))
            {
                return true;
            }

            if (!await Send(due, stopping))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How long a message waits after so many attempts: a minute, then twice as long each time, at most an hour.</summary>
    public static TimeSpan WaitAfter(int attempts) =>
        attempts > 6 ? LongestWait : FirstWait * Math.Pow(2, Math.Max(0, attempts - 1));

    private async Task<bool> Send(IReadOnlyList<WaitingMail> due, CancellationToken stopping)
    {
        await using var line = new SmtpLine(settings, await LedgerId(stopping));
        foreach (var mail in due)
        {
            if (stopping.IsCancellationRequested || !await leases.Renew(LeaseName, stopping))
            {
                break;
            }

            var delivery = await line.Send(mail);
            await Mark(mail, delivery);
            if (delivery.State == DeliveryState.NoServer)
            {
                log.LogWarning("The mail server cannot be used ({Error}); messages wait", delivery.Error);
                return false;
            }
        }

        return true;
    }

    private async Task<List<WaitingMail>> Due(CancellationToken ct)
    {
        var now = time.Now;
        await using var db = databases.Create();
        return await (
            from queued in db.MailQueue.AsNoTracking()
            join mail in db.Mails.AsNoTracking() on queued.MailId equals mail.Id
            where queued.Status == QueuedMailStatus.Waiting && queued.NextAttemptAt <= now
            orderby queued.NextAttemptAt, queued.MailId
            select new WaitingMail(mail.Id, queued.Attempts, mail.At, mail.Recipient, mail.Subject, mail.Text, queued.Enclosure)).Take(LargestBatch).ToListAsync(ct);
    }

    private async Task<string> LedgerId(CancellationToken ct)
    {
        await using var db = databases.Create();
        return await db.LedgerHeads.Select(head => head.LedgerId).SingleAsync(ct);
    }

    private async Task Mark(WaitingMail mail, Delivery delivery)
    {
        var attempts = mail.Attempts + 1;
        var status = delivery.State switch
        {
            DeliveryState.Sent => QueuedMailStatus.Sent,
            DeliveryState.Refused => QueuedMailStatus.Refused,
            _ => QueuedMailStatus.Waiting,
        };

        // Is not cancelled: what was sent must be marked.
        await queue.Run(async (session, never) =>
        {
            DateTimeOffset? sentAt = status == QueuedMailStatus.Sent ? session.Now : null;
            var next = session.Now + WaitAfter(attempts);
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
            return Result.Done;
        });
        if (delivery.State is DeliveryState.Refused or DeliveryState.Later)
        {
            log.LogWarning("Mail {Id} was not taken at attempt {Attempt}: {Error}", mail.Id, attempts, delivery.Error);
        }
    }
}
