using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Reads the messages of a complaint with the state of their delivery.</summary>
internal static class MailReader
{
    public static async Task<IReadOnlyList<MailView>> Of(TrackerDb db, long complaintId, CancellationToken ct) =>
        await Views(db, db.Mails.Where(mail => mail.ComplaintId == complaintId)).ToListAsync(ct);

    /// <summary>One of them; null when there is none, or none any more.</summary>
    public static async Task<MailView?> One(TrackerDb db, long id, CancellationToken ct) =>
        await Views(db, db.Mails.Where(mail => mail.Id == id)).FirstOrDefaultAsync(ct) is { Text.Length: > 0 } mail ? mail : null;

    /// <summary>The same mails with what is known of their prints.</summary>
    public static async Task<IReadOnlyList<MailView>> WithPrints(TrackerDb db, Complaint complaint, IReadOnlyList<MailView> mails, CancellationToken ct)
    {
        var (prints, waiting) = (await SentPrints.Of(db, complaint, ct), await PrintQueue.Waiting(db, complaint.Id, ct));
        return
        [
            .. mails.Select(mail => mail with
            {
                IsPrinted = prints.TryGetValue(SentPrints.NameOfMail(complaint.Reference, mail.Id), out var behind),
                PrintedBehindAt = behind,
                AwaitsPrint = waiting.Contains(mail.Id),
            }),
        ];
    }

    private static IQueryable<MailView> Views(TrackerDb db, IQueryable<Domain.Correspondence.Mail> mails) =>
        from mail in mails.AsNoTracking()
        join queued in db.MailQueue on mail.Id equals queued.MailId
        orderby mail.Id
        select new MailView(mail.Id, mail.At, mail.Kind, mail.Recipient, mail.Subject, mail.Text, queued.Status, queued.Attempts, queued.LastError)
        {
            TakenUpAs = queued.TakenUpAs,
            TakenUpAt = queued.TakenUpAt,
            SentAt = queued.SentAt,
            NextAttemptAt = queued.NextAttemptAt,
            Template = mail.Template,
            MatterId = mail.MatterId,
            Letterhead = Letterhead.Read(mail.Letterhead),
        };

    /// <summary>The messages of a complaint that did not arrive, and that nobody took up.</summary>
    public static IQueryable<QueuedMail> Left(TrackerDb db, long complaintId) =>
        from mail in db.Mails
        join queued in db.MailQueue on mail.Id equals queued.MailId
        where mail.ComplaintId == complaintId && queued.TakenUpAt == null && QueuedMailStatus.Left.Contains(queued.Status)
        select queued;

    /// <summary>Of each of them the restricted matter that it is about; null of all others.</summary>
    public static IQueryable<long?> LeftMatters(TrackerDb db, long complaintId) =>
        from queued in Left(db, complaintId)
        join mail in db.Mails on queued.MailId equals mail.Id
        select mail.MatterId;
}
