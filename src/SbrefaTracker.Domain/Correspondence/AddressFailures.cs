using System.Globalization;

namespace SbrefaTracker.Domain.Correspondence;

/// <summary>
/// Whether a failure says something about the address that was written to. What a server has against the sender, its network or the message is said of thousands of addresses at once, and most of them are
/// read every day: it must end no subscription and mark no office.
/// </summary>
public static class AddressFailures
{
    /// <summary>What our own check says of a text that is no address.</summary>
    public const string NoAddress = "no-address";

    // The class of an answer that is about one recipient, as the mail library names it.
    private const string Recipient = "RecipientNotAccepted";

    // RFC 3463: X.1 is about addresses, X.2 about the mailbox. X.1.7 and X.1.8 are about the sender's address, X.2.3 about the length of the message, X.2.4 about a list behind the address.
    private static readonly string[] Subjects = ["5.1.", "5.2."];
    private static readonly string[] OfOthers = ["5.1.7", "5.1.8", "5.2.3", "5.2.4"];

    /// <summary>Whether this status is about the address. Class 4 is not: a relay of ours that cannot reach the world reports every message as not delivered in time.</summary>
    public static bool Is(DeliveryStatus status) => Subjects.Any(subject => status.Code.StartsWith(subject, StringComparison.Ordinal)) && !OfOthers.Contains(status.Code);

    /// <param name="error">
    /// The status of a report, as <c>5.2.2</c>; or the server's answer as <c>550 5.1.1 RecipientNotAccepted</c>. Between the two stands what <see cref="ServerAnswers"/> read in its words where it gave no
    /// status. A code alone says nothing: many a relay answers 550 to whomever it does not like.
    /// </param>
    public static bool Is(string? error)
    {
        if (error == NoAddress)
        {
            return true;
        }

        var parts = (error ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Select(DeliveryStatus.Read).FirstOrDefault(status => status is not null) is { } given
            ? Is(given)
            : parts is [var reply, ServerAnswers.NoMailbox or ServerAnswers.MailboxFull, Recipient] && int.TryParse(reply, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 550 and < 560;
    }
}
