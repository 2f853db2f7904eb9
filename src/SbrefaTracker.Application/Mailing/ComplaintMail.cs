using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Correspondence;

namespace SbrefaTracker.Application.Mailing;

/// <summary>A letter about a complaint, on its way into the outbox: part of the complaint's record, whoever writes it there.</summary>
internal static class ComplaintMail
{
    /// <summary>It leaves only if the transaction is committed.</summary>
    /// <param name="recipient">The address; "" where none is known, so that staff send it by hand.</param>
    public static async Task<Mail> Post(WriteSession session, long complaint, string recipient, Letter letter)
    {
        var mail = await session.Add(new Mail
        {
            ComplaintId = complaint,
            At = session.Now,
            Kind = letter.Kind,
            Recipient = recipient,
            Subject = letter.Subject,
            Text = letter.Text,
            Template = letter.Template,
            MatterId = letter.MatterId,
            Letterhead = session.Letterhead.Write(),
        });
        session.Db.Add(new QueuedMail { MailId = mail.Id, Status = recipient.Length > 0 ? QueuedMailStatus.Waiting : QueuedMailStatus.ByHand, NextAttemptAt = session.Now });
        PrintQueue.Add(session, mail);
        return mail;
    }
}
