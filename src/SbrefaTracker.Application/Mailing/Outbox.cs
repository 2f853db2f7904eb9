using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Mailing.NoContact;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Correspondence;

namespace SbrefaTracker.Application.Mailing;

/// <summary>
/// Sends what waits in the queue. A message is sent first and marked afterwards: whatever dies in between, it goes out once
/// more rather than never.
/// </summary>
public sealed class Outbox(IEnumerable<IOutTray> trays, ITrackerDbFactory databases, Leases leases, MailSettings settings, MessageIds ids, NoContactList noContact, StopLinks stop, ILogger<Outbox> log)
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
        while (settings.IsConfigured && !stopping.IsCancellationRequested && await First(stopping) is { } first)
        {
            if (!await leases.Take(LeaseName, stopping))
            {
                return true;
            }

            if (!await Send(first.Tray, first.Due, stopping))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How long a message waits after so many attempts: a minute, then twice as long each time, at most an hour.</summary>
    public static TimeSpan WaitAfter(int attempts) =>
        attempts > 6 ? LongestWait : FirstWait * Math.Pow(2, Math.Max(0, attempts - 1));

    // Asked anew for each batch: a letter that is written while thousands of bulletins wait goes before the next of them.
    private async Task<(IOutTray Tray, IReadOnlyList<WaitingMail> Due)?> First(CancellationToken stopping)
    {
        foreach (var tray in trays)
        {
            if (await tray.Due(LargestBatch, stopping) is { Count: > 0 } due)
            {
                return (tray, due);
            }
        }

        return null;
    }

    private async Task<bool> Send(IOutTray tray, IReadOnlyList<WaitingMail> due, CancellationToken stopping)
    {
        await using var line = new SmtpLine(settings, ids, stop, await LedgerId(stopping));
        foreach (var mail in due)
        {
            if (stopping.IsCancellationRequested || !await leases.Renew(LeaseName, stopping))
            {
                break;
            }

            if (!await tray.StillWaits(mail, stopping))
            {
                continue;
            }

            var delivery = await IsUnwanted(mail, stopping) ? new Delivery(DeliveryState.HeldBack) : await line.Send(mail);
            await tray.Mark(mail, delivery);
            if (delivery.State == DeliveryState.NoServer)
            {
                log.LogWarning("The mail server cannot be used ({Error}); messages wait", delivery.Error);
                return false;
            }

            if (delivery.State is DeliveryState.Refused or DeliveryState.Later)
            {
                log.LogWarning("Mail {Name} was not taken at attempt {Attempt}: {Error}", mail.Name, mail.Attempts + 1, delivery.Error);
            }
        }

        return true;
    }

    // Asked at the last moment: whoever does not want a message may say so while it waits.
    private async Task<bool> IsUnwanted(WaitingMail mail, CancellationToken ct) => !MailDuties.IsSentAlways(mail.Kind) && await noContact.Has(mail.Recipient, ct);

    private async Task<string> LedgerId(CancellationToken ct)
    {
        await using var db = databases.Create();
        return await db.LedgerHeads.Select(head => head.LedgerId).SingleAsync(ct);
    }
}
