using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;

namespace SbrefaTracker.Application.Mailing;

/// <summary>A letter about a complaint, on its way into the outbox: part of the complaint's record, whoever writes it there.</summary>
internal static class ComplaintMail
{
    /// <summary>It leaves only if the transaction is committed.</summary>
    /// <param name="recipient">The address; "" where none is known, so that staff send it by hand.</param>
    public static Task<Mail> Post(WriteSession session, long complaint, string recipient, Letter letter) =>
        Post(session, complaint, recipient, letter, recipient.Length > 0 ? QueuedMailStatus.Waiting : QueuedMailStatus.ByHand);

    /// <summary>Puts a letter where staff send it by hand.</summary>
    /// <param name="place">Where it goes, in words.</param>
    public static Task<Mail> PostByHand(WriteSession session, long complaint, string place, Letter letter) => Post(session, complaint, place, letter, QueuedMailStatus.ByHand);

    /// <summary>Writes to the filer: by e-mail, else for staff to send by hand. Where no way to them is on file it is kept all the same, and read where the complaint is followed.</summary>
    /// <returns>Null where nothing was to be kept: there is no address, and it only confirms what the filer saw.</returns>
    public static async Task<Mail?> PostToFiler(WriteSession session, Complaint complaint, Letter letter)
    {
        var isByEmailAlone = MailDuties.ByEmailAlone.Contains(letter.Kind);
        if ((isByEmailAlone ? complaint.ContactEmail : FilerReach.EmailOf(complaint)) is { } address)
        {
            return await Post(session, complaint.Id, address, letter);
        }

        if (isByEmailAlone)
        {
            return null;
        }

        var place = FilerReach.PlaceOf(complaint);
        return await Post(session, complaint.Id, place, letter, place.Length > 0 ? QueuedMailStatus.ByHand : QueuedMailStatus.NoWay);
    }

    private static async Task<Mail> Post(WriteSession session, long complaint, string recipient, Letter letter, string status)
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
        session.Db.Add(new QueuedMail { MailId = mail.Id, Status = status, NextAttemptAt = session.Now });
        PrintQueue.Add(session, mail);
        return mail;
    }
}
