using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Mailing;

/// <summary>A message of a complaint that is not delivered.</summary>
/// <param name="LastError">The server's code and class of error; null when it was not tried yet.</param>
public sealed record UndeliveredMail(
    long Id, string Reference, DateTimeOffset At, string Kind, string Recipient, string Subject, bool IsRefused, int Attempts, DateTimeOffset NextAttemptAt, string? LastError);

/// <summary>What waits and why.</summary>
/// <param name="IsConfigured">There is a mail server; without one everything waits.</param>
/// <param name="Waiting">How many of the complaints' messages wait to be sent.</param>
/// <param name="Refused">How many a server refused for good.</param>
/// <param name="Passing">How many messages with a secret link wait.</param>
/// <param name="Rows">The refused ones, then those that wait, each the oldest first; at most <see cref="MailOverview.MostRows"/>.</param>
public sealed record MailState(bool IsConfigured, int Waiting, int Refused, int Passing, IReadOnlyList<UndeliveredMail> Rows);

/// <summary>One page of what is not delivered, for the staff who read complaints; a refused message can be tried again.</summary>
public sealed class MailOverview(WriteQueue queue, ITrackerDbFactory databases, MailSettings settings)
{
    public const int MostRows = 200;

    public async Task<Result<MailState>> Read(Actor actor, CancellationToken ct = default)
    {
        if (!Reads(actor))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var counts = await db.MailQueue.Where(mail => mail.Status == QueuedMailStatus.Waiting || mail.Status == QueuedMailStatus.Refused)
            .GroupBy(mail => mail.Status).Select(g => new { Status = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Status, g => g.Count, ct);
        var refused = await Rows(db, QueuedMailStatus.Refused).Take(MostRows).ToListAsync(ct);
        var waiting = await Rows(db, QueuedMailStatus.Waiting).Take(MostRows - refused.Count).ToListAsync(ct);
        return new MailState(
            settings.IsConfigured,
            counts.GetValueOrDefault(QueuedMailStatus.Waiting),
            counts.GetValueOrDefault(QueuedMailStatus.Refused),
            await db.PassingMails.CountAsync(ct),
            [.. refused, .. waiting]);
    }

    /// <summary>Lets a refused message wait again, because the address or the server is mended. Refused when it is not a refused one.</summary>
    public async Task<Result> TryAgain(long mailId, Actor actor, CancellationToken ct = default) => !Reads(actor)
        ? Refusal.Of("not_allowed")
        : await queue.Run<Result>(
            async (session, token) =>
            {
                var now = session.Now;
                var changed = await session.Db.MailQueue.Where(mail => mail.MailId == mailId && mail.Status == QueuedMailStatus.Refused).ExecuteUpdateAsync(
                    set => set.SetProperty(mail => mail.Status, QueuedMailStatus.Waiting).SetProperty(mail => mail.NextAttemptAt, now), token);
                return changed == 1 ? Result.Done : Refusal.Of("mail_not_refused");
            },
            ct);

    private static bool Reads(Actor actor) => actor.Is(Roles.Analyst) || actor.Is(Roles.Representative);

    private static IQueryable<UndeliveredMail> Rows(TrackerDb db, string status) =>
        from queued in db.MailQueue.AsNoTracking()
        join mail in db.Mails.AsNoTracking() on queued.MailId equals mail.Id
        join complaint in db.Complaints.AsNoTracking() on mail.ComplaintId equals complaint.Id
        where queued.Status == status
        orderby queued.NextAttemptAt, queued.MailId
        select new UndeliveredMail(
            mail.Id, complaint.Reference, mail.At, mail.Kind, mail.Recipient, mail.Subject, queued.Status == QueuedMailStatus.Refused, queued.Attempts, queued.NextAttemptAt, queued.LastError);
}
