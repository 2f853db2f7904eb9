using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MimeKit;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Mailing.Bounces;

/// <summary>
/// Reads the reports and marks our messages by them. A report changes the state of a message that was sent, and nothing else; of what it
/// says only the status code is kept.
/// </summary>
public sealed class BounceRounds(
    BounceMailbox mailbox, BounceSettings settings, ITrackerDbFactory databases, WriteQueue queue, Leases leases, MessageIds ids, ParticipationTray requests, BulletinTray bulletins, ILogger<BounceRounds> log)
{
    /// <summary>The name of the lease: only one instance reads.</summary>
    public const string LeaseName = "bounces";

    /// <returns>How many of our messages were found not to have arrived.</returns>
    public async Task<int> Read(CancellationToken ct = default)
    {
        if (!settings.IsConfigured || !await leases.Take(LeaseName, ct))
        {
            return 0;
        }

        var ledgerId = await LedgerId(ct);
        var (marked, unread) = (0, 0);
        var error = await mailbox.Read(
            async message =>
            {
                await leases.Renew(LeaseName, ct);
                if (message is null)
                {
                    unread++;
                }
                else if (Understood(message, ledgerId) is { } found && await Mark(found.Name, found.Status))
                {
                    marked++;
                }
            },
            ct);
        if (error is not null)
        {
            log.LogWarning("The mailbox of undelivered mail cannot be read ({Error}); it is tried again", error);
        }

        if (marked + unread > 0)
        {
            log.LogInformation("Reports of undelivered mail: {Marked} of our messages did not arrive; {Unread} reports were too long or unreadable", marked, unread);
        }

        return marked;
    }

    // What a stranger sends must not keep the other reports from being read, whatever it does to the reader.
    private (string Name, DeliveryStatus Status)? Understood(MimeMessage message, string ledgerId)
    {
        try
        {
            if (BounceReport.Read(message) is not { } report)
            {
                return null;
            }

            return report.MessageIds.Select(id => ids.NameIn(id, ledgerId)).FirstOrDefault(found => found is not null) is { } name ? (name, report.Status) : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or InvalidOperationException or NotSupportedException or IOException)
        {
            log.LogWarning("A report of undelivered mail could not be read ({Error})", unreadable.GetType().Name);
            return null;
        }
    }

    // A message with a secret link has a name that nobody here knows: it left no trace, and none is made now.
    private async Task<bool> Mark(string name, DeliveryStatus status) => long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var mailId)
        ? await Mark(mailId, status)
        : await requests.Bounced(name, status) || await bulletins.Bounced(name, status);

    private async Task<bool> Mark(long mailId, DeliveryStatus status)
    {
        var marked = false;
        await queue.Run<Result>(async (session, never) =>
        {
            var (db, now) = (session.Db, session.Now);

            // Once: what comes twice, or after the message was disposed of, finds nothing to change.
            marked = await db.MailQueue.Where(row => row.MailId == mailId && row.Status == QueuedMailStatus.Sent).ExecuteUpdateAsync(
                row => row
                    .SetProperty(r => r.Status, QueuedMailStatus.Bounced)
                    .SetProperty(r => r.NextAttemptAt, now)
                    .SetProperty(r => r.LastError, status.Code),
                never) == 1;
            if (marked)
            {
                await FailingOffices.Mark(session, await db.Mails.Where(mail => mail.Id == mailId).Select(mail => mail.Recipient).FirstAsync(never), status.Code, never);
            }

            return Result.Done;
        });
        return marked;
    }

    private async Task<string> LedgerId(CancellationToken ct)
    {
        await using var db = databases.Create();
        return await db.LedgerHeads.Select(head => head.LedgerId).SingleAsync(ct);
    }
}
