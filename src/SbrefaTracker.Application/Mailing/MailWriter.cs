using MimeKit;
using SbrefaTracker.Application.Correspondence;

namespace SbrefaTracker.Application.Mailing;

/// <summary>Makes the message that goes over the wire.</summary>
internal static class MailWriter
{
    /// <summary>
    /// The same mail always gets the same Message-Id: a message is sent again when nobody knows whether the first time arrived.
    /// </summary>
    /// <param name="mail">The mail; its recipient is an address.</param>
    /// <param name="sender">The sender.</param>
    /// <param name="messageId">See <see cref="MessageIds"/>.</param>
    /// <param name="stopLink">Where its reader asks for no more of them; mail programs show it beside the message. Null for what is sent all the same.</param>
    public static MimeMessage Write(WaitingMail mail, MailboxAddress sender, string messageId, string? stopLink)
    {
        var message = new MimeMessage
        {
            MessageId = messageId,
            Date = mail.At,
            Subject = mail.Subject,
            Body = Body(mail),
        };
        message.From.Add(sender);
        message.To.Add(new MailboxAddress(null, mail.Recipient.Trim()));

        // RFC 3834: no machine answers a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if ((mail.Unsubscribe ?? stopLink) is { } link)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{link}>");
        }

        if (mail.Unsubscribe is not null)
        {
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

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
