using System.Globalization;
using MimeKit;
using SbrefaTracker.Application.Correspondence;

namespace SbrefaTracker.Application.Mailing;

/// <summary>Makes the message that goes over the wire.</summary>
internal static class MailWriter
{
    /// <summary>
    /// The same mail always gets the same Message-Id, so that a receiver that got it twice can drop one: a message is sent
    /// again when nobody knows whether the first time arrived.
    /// </summary>
    /// <param name="mail">The mail; its recipient is an address.</param>
    /// <param name="from">The sender.</param>
    /// <param name="ledgerId">Tells the mails of one database from those of another.</param>
    public static MimeMessage Write(WaitingMail mail, string from, string ledgerId)
    {
        var sender = MailboxAddress.Parse(from);
        var message = new MimeMessage
        {
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{mail.Name}.{ledgerId}@{sender.Domain}"),
            Date = mail.At,
            Subject = mail.Subject,
            Body = Body(mail),
        };
        message.From.Add(sender);
        message.To.Add(new MailboxAddress(null, mail.Recipient.Trim()));

        // RFC 3834: no machine answers a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static MimeEntity Body(WaitingMail mail)
    {
        var text = new TextPart("plain") { Text = mail.Text };
        if (mail.Enclosure is null)
        {
            return text;
        }

        var file = new TextPart("plain") { Text = mail.Enclosure, ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) };
        file.FileName = Letters.ProofFile;
        return new Multipart("mixed") { text, file };
    }
}
