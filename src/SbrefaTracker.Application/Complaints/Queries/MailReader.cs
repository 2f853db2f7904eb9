using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Reads the messages of a complaint with the state of their delivery.</summary>
internal static class MailReader
{
    public static async Task<IReadOnlyList<MailView>> Of(TrackerDb db, long complaintId, CancellationToken ct) => await (
        from mail in db.Mails.AsNoTracking()
        join queued in db.MailQueue on mail.Id equals queued.MailId
        where mail.ComplaintId == complaintId
        orderby mail.Id
        select new MailView(mail.Id, mail.At, mail.Kind, mail.Recipient, mail.Subject, mail.Text, queued.Status, queued.Attempts, queued.LastError)
        {
            TakenUpAs = queued.TakenUpAs,
            Template = mail.Template,
            MatterId = mail.MatterId,
            Letterhead = Letterhead.Read(mail.Letterhead),
        }).ToListAsync(ct);

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
