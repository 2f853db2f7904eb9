using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Participation;

/// <summary>Letters that confirm and decline, on their way to the organizer: words from the record, the address from the contact.</summary>
public sealed class ParticipationTray(ITrackerDbFactory databases, WriteQueue queue, AgencyTime time) : IOutTray
{
    private const string NameStart = "request.";

    public async Task<IReadOnlyList<WaitingMail>> Due(int most, CancellationToken ct)
    {
        var now = time.Now;
        await using var db = databases.Create();
        var due = await (
            from mail in Waiting(db).AsNoTracking()
            join letter in db.ParticipationLetters.AsNoTracking() on mail.LetterId equals letter.Id
            join contact in db.ParticipationContacts.AsNoTracking() on mail.RequestRecord equals contact.RequestRecord
            where mail.NextAttemptAt <= now
            orderby mail.NextAttemptAt, mail.LetterId
            select new { letter.Id, letter.Kind, letter.SentOn, letter.SubjectLine, letter.Text, mail.Attempts, contact.Email }).Take(most).ToListAsync(ct);
        return [.. due.Select(row => new WaitingMail(row.Id, NameOf(row.Id), row.Kind, row.Attempts, time.NoonOf(row.SentOn), row.Email, row.SubjectLine, row.Text, Enclosure: null))];
    }

    public async Task<bool> StillWaits(WaitingMail mail, CancellationToken ct)
    {
        await using var db = databases.Create();
        return await Waiting(db).AnyAsync(row => row.LetterId == mail.Id, ct);
    }

    public Task Mark(WaitingMail mail, Delivery delivery)
    {
        var (status, attempts) = (QueuedMailStatus.After(delivery.State), mail.Attempts + 1);
        return queue.Run(async (session, never) =>
        {
            DateTimeOffset? sentAt = status == QueuedMailStatus.Sent ? session.Now : null;
            var next = session.Now + Outbox.WaitAfter(attempts);
            await session.Db.ParticipationMails.Where(row => row.LetterId == mail.Id && row.Status == QueuedMailStatus.Waiting).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Status, status).SetProperty(row => row.Attempts, attempts).SetProperty(row => row.NextAttemptAt, next).SetProperty(row => row.SentAt, sentAt).SetProperty(row => row.LastError, delivery.Error),
                never);
            return Result.Done;
        });
    }

    /// <summary>What is to be sent, now or later. A letter whose contact is disposed of goes nowhere and waits for nothing.</summary>
    internal static IQueryable<ParticipationMailRow> Waiting(TrackerDb db) =>
        db.ParticipationMails.Where(mail => mail.Status == QueuedMailStatus.Waiting && db.ParticipationContacts.Any(contact => contact.RequestRecord == mail.RequestRecord));

    /// <summary>A report says that a letter did not arrive. Said twice, it is as good as once.</summary>
    /// <returns>Whether it was one of these, and said for the first time.</returns>
    public async Task<bool> Bounced(string name, DeliveryStatus status)
    {
        if (!name.StartsWith(NameStart, StringComparison.Ordinal) || !long.TryParse(name[NameStart.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var letter))
        {
            return false;
        }

        var marked = false;
        await queue.Run(async (session, never) =>
        {
            marked = await session.Db.ParticipationMails.Where(row => row.LetterId == letter && row.Status == QueuedMailStatus.Sent).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Status, QueuedMailStatus.Bounced).SetProperty(row => row.LastError, status.Code), never) == 1;
            return Result.Done;
        });
        return marked;
    }

    private static string NameOf(long letter) => string.Create(CultureInfo.InvariantCulture, $"{NameStart}{letter}");
}
