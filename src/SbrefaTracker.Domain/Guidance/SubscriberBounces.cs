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

    // RFC 3463: X.1 is about the address itself, not about its mailbox.
    private const string OfTheAddress = "5.1.";

    /// <param name="status">Why the message did not arrive.</param>
    /// <param name="failures">How many messages failed because of the address (<see cref="AddressFailures"/>), this one included.</param>
    public static bool End(DeliveryStatus status, int failures) => (status.Code.StartsWith(OfTheAddress, StringComparison.Ordinal) && AddressFailures.Is(status)) || failures >= MostFailures;
}
