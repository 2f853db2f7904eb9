using System.Globalization;
using SbrefaTracker.Domain.Correspondence;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>
/// When a subscription ends because mail does not arrive. An address that does not exist ends it at once; other failures of the address may pass. A server that wants none of our mail says nothing about its
/// readers: that ends no subscription, however often. The numbers are our own.
/// </summary>
public static class SubscriberBounces
{
    /// <summary>So many failures of the address, since anything last arrived unreported, end a subscription.</summary>
    public const int MostFailures = 3;

    /// <summary>What our own check says of a text that is no address.</summary>
    public const string NoAddress = "not an address";

    // The class of an answer that is about one recipient, as the mail library names it.
    private const string Recipient = "RecipientNotAccepted";

    // RFC 3463: X.1 is about addresses, X.2 about the mailbox. X.1.7 and X.1.8 are about the sender's.
    private const string OfTheAddress = "5.1.";
    private static readonly string[] OfTheSender = ["5.1.7", "5.1.8"];

    // RFC 5321: mailbox unavailable, not local, full, or its name is none. 554 is the transaction as a whole, mostly because the server does not like the sender.
    private static readonly int[] OfTheMailbox = [550, 551, 552, 553];

    /// <param name="status">Why the message did not arrive.</param>
    /// <param name="failures">How many messages failed because of the address, this one included.</param>
    public static bool End(DeliveryStatus status, int failures) => (status.Code.StartsWith(OfTheAddress, StringComparison.Ordinal) && IsOfTheAddress(status.Code)) || failures >= MostFailures;

    /// <summary>Whether an error says something about the reader's address.</summary>
    /// <param name="error">
    /// The status of a report, as <c>5.2.2</c>; or the server's answer to the recipient as <c>550 RecipientNotAccepted</c>, with a status between the two where the server gave one.
    /// </param>
    public static bool IsOfTheAddress(string? error)
    {
        if (error == NoAddress)
        {
            return true;
        }

        var parts = (error ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Select(part => DeliveryStatus.Read(part)).FirstOrDefault(status => status is not null) is { } given)
        {
            // Class 4 was not delivered in time: it counts like a full mailbox, because its reader may be gone.
            return !OfTheSender.Contains(given.Code) && given.Code.Split('.') is [var kind, var subject, _] && (subject is "1" or "2" || kind == "4" || given == DeliveryStatus.Unknown);
        }

        return parts is [var reply, var where] && where == Recipient && int.TryParse(reply, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && OfTheMailbox.Contains(code);
    }
}
