using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Mailing;

/// <summary>
/// Messages that leave no trace: those that hold a secret link, and those that are about no complaint. Until one is sent, it waits sealed with a secret that comes from a file
/// beside the database; then it is deleted.
/// </summary>
public sealed class PassingMail(ITrackerDbFactory databases, WriteQueue queue, AgencyTime time, SigningKey key, ILogger<PassingMail> log) : IOutTray
{
    /// <summary>A secret link is no use to anybody much later; what could not be sent by then is deleted.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly Lazy<byte[]> _secret = new(() => key.SecretFor("sbrefa passing mail"), LazyThreadSafetyMode.PublicationOnly);

    public async Task<IReadOnlyList<WaitingMail>> Due(int most, CancellationToken ct)
    {
        await Forget(ct);
        var now = time.Now;
        await using var db = databases.Create();
        var due = await Waiting(db, now).AsNoTracking()
            .Where(row => row.NextAttemptAt <= now)
            .OrderBy(row => row.NextAttemptAt).ThenBy(row => row.Id)
            .Take(most)
            .ToListAsync(ct);
        var mails = new List<WaitingMail>();
        foreach (var row in due)
        {
            if (Open(row) is { Recipient.Length: > 0 } mail)
            {
                mails.Add(mail);
            }
            else
            {
                await Delete(row.Id);
            }
        }

        return mails;
    }

    public async Task<bool> StillWaits(WaitingMail mail, CancellationToken ct)
    {
        await using var db = databases.Create();
        return await Waiting(db, time.Now).AnyAsync(row => row.Id == mail.Id, ct);
    }

    public Task Mark(WaitingMail mail, Delivery delivery) => delivery.State is DeliveryState.Sent or DeliveryState.Refused or DeliveryState.HeldBack
        ? Delete(mail.Id, delivery.State == DeliveryState.Refused ? (mail.Recipient, delivery.Error) : null)
        : queue.Run(async (session, never) =>
        {
            var attempts = mail.Attempts + 1;
            var next = session.Now + Outbox.WaitAfter(attempts);
            await session.Db.PassingMails.Where(row => row.Id == mail.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Attempts, attempts).SetProperty(r => r.NextAttemptAt, next), never);
            return Result.Done;
        });

    /// <summary>Lets a message wait; it leaves only if the session is committed. Without a recipient it waits like any other and goes nowhere.</summary>
    /// <param name="session">What it belongs to.</param>
    /// <param name="recipient">The address.</param>
    /// <param name="letter">The words.</param>
    /// <param name="until">When it is of no use any more; null for a secret link, which is of none after <see cref="Kept"/>.</param>
    internal async Task Post(WriteSession session, string recipient, Letter letter, DateTimeOffset? until = null)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new Content(recipient, letter.Subject, letter.Text, session.Now, letter.Kind));
        session.Db.Add(new PassingMailRow
        {
            Id = await session.Next(Counters.PassingMail),
            Content = Sealing.Seal(_secret.Value, content),
            NextAttemptAt = session.Now,
            ExpiresAt = until ?? session.Now + Kept,
        });
    }

    /// <summary>What is to be sent, now or later; what is of no use any more is not.</summary>
    internal static IQueryable<PassingMailRow> Waiting(TrackerDb db, DateTimeOffset now) => db.PassingMails.Where(row => row.ExpiresAt > now);

    /// <summary>Deletes what is of no use any more, also where there is no mail server that could have sent it.</summary>
    internal async Task Forget(CancellationToken ct)
    {
        var now = time.Now;
        await using var db = databases.Create();
        if (await db.PassingMails.AnyAsync(row => row.ExpiresAt <= now, ct))
        {
            await queue.Run(
                async (session, token) =>
                {
                    await session.Db.PassingMails.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(token);
                    return Result.Done;
                },
                ct);
        }
    }

    private Task<Result> Delete(long id, (string Recipient, string? Error)? refused = null) => queue.Run(async (session, never) =>
    {
        await session.Db.PassingMails.Where(row => row.Id == id).ExecuteDeleteAsync(never);
        if (refused is var (recipient, error))
        {
            await FailingOffices.Mark(session, recipient, error, never);
        }

        return Result.Done;
    });

    // What was sealed before the signing key was exchanged cannot be opened by anybody; it must not hold up the rest.
    private WaitingMail? Open(PassingMailRow row)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(Sealing.Open(_secret.Value, row.Content))!;
            var name = string.Create(CultureInfo.InvariantCulture, $"passing.{row.Id}");
            return new WaitingMail(row.Id, name, content.Kind ?? "", row.Attempts, content.At, content.Recipient, content.Subject, content.Text, Enclosure: null);
        }
        catch (CryptographicException)
        {
            log.LogWarning("A message with a secret link was sealed with another signing key and is lost; whoever waits for it must ask again");
            return null;
        }
    }

    private sealed record Content(string Recipient, string Subject, string Text, DateTimeOffset At, string? Kind);
}
