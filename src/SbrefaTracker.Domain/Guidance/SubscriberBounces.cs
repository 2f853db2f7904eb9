using SbrefaTracker.Domain.Correspondence;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>When a subscription ends because mail does not arrive. The numbers are our own: an address that does not exist ends it at once, other failures may pass.</summary>
public static class SubscriberBounces
{
    /// <summary>So many failures of any kind, since anything last arrived unreported, end a subscription.</summary>
    public const int MostFailures = 3;

    // RFC 3463: 5.1 says that something is wrong with the address itself.
    private const string OfTheAddress = "5.1.";

    /// <param name="status">Why the message did not arrive.</param>
    /// <param name="failures">How many messages to the address failed, this one included.</param>
    public static bool End(DeliveryStatus status, int failures) => status.Code.StartsWith(OfTheAddress, StringComparison.Ordinal) || failures >= MostFailures;
}
