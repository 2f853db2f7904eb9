using Microsoft.EntityFrameworkCore;
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
        select new MailView(mail.At, mail.Kind, mail.Recipient, mail.Subject, mail.Text, queued.Status, queued.Attempts, queued.LastError)).ToListAsync(ct);
}
