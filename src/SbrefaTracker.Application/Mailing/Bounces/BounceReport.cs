using MimeKit;
using SbrefaTracker.Domain.Correspondence;

namespace SbrefaTracker.Application.Mailing.Bounces;

/// <summary>A delivery status notification (RFC 3464) that says that a message failed. Nothing in it is believed before a name in it is one of ours.</summary>
/// <param name="Status">Why it failed.</param>
/// <param name="MessageIds">The Message-Ids that it may be about, the most telling first.</param>
internal sealed record BounceReport(DeliveryStatus Status, IReadOnlyList<string> MessageIds)
{
    // One is enough; a report that names hundreds wants something else.
    private const int MostIds = 20;

    /// <summary>Null when it is no such report, or says only that a message is late, or that it arrived.</summary>
    public static BounceReport? Read(MimeMessage message)
    {
        if (ReportIn(message.Body) is not { } report || report.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status)
        {
            return null;
        }

        var failed = status.StatusGroups.Where(group => string.Equals(group["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase)).ToList();
        return failed.Count == 0 ? null : new BounceReport(
            failed.Select(group => DeliveryStatus.Read(group["Status"])).OfType<DeliveryStatus>().FirstOrDefault() ?? DeliveryStatus.Unknown,
            [.. Named(message, report, status).Take(MostIds)]);
    }

    // Some systems put the report into a wrapping of their own, with a footer.
    private static MultipartReport? ReportIn(MimeEntity? body) => body switch
    {
        MultipartReport report => report,
        Multipart wrapping => wrapping.OfType<MultipartReport>().FirstOrDefault(),
        _ => null,
    };

    private static IEnumerable<string> Named(MimeMessage message, MultipartReport report, MessageDeliveryStatus status)
    {
        // What came back: the whole message, or its head.
        var returned = report.OfType<MessagePart>().Select(part => part.Message?.MessageId);
        var envelope = status.StatusGroups.Select(group => group["X-Original-Message-ID"] ?? group["Original-Envelope-Id"]);
        return returned.Concat(envelope).Append(message.InReplyTo).Concat(message.References).OfType<string>();
    }
}
