using MimeKit;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Whether a message can be sent to an address at all; whether it arrives only sending tells.</summary>
public static class EmailAddress
{
    public static bool LooksRight(string address) =>
        MailboxAddress.TryParse(address, out var mailbox)
        && mailbox.Address == address.Trim()
        && address.Count(letter => letter == '@') == 1
        && !address.EndsWith('@');
}
