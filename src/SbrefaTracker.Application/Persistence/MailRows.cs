using SbrefaTracker.Application.Mailing;

namespace SbrefaTracker.Application.Persistence;

/// <summary>The state of one mail's delivery; its text is in the record.</summary>
public sealed class QueuedMail
{
    public long MailId { get; set; }

    /// <summary>A code of <see cref="QueuedMailStatus"/>.</summary>
    public required string Status { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>The server's code and class of error, never the recipient.</summary>
    public string? LastError { get; set; }

    /// <summary>
    /// The proof of filing, which goes with the message as a file; null when none does, and as soon as nothing more is to be sent. It names
    /// the entry that covers the message, so it cannot be part of the message's own words.
    /// </summary>
    public string? Enclosure { get; set; }

    /// <summary>When somebody took it up because it did not arrive; null while nobody did.</summary>
    public DateTimeOffset? TakenUpAt { get; set; }

    /// <summary>What was done about it: a code of <see cref="Domain.Correspondence.MailWays"/>.</summary>
    public string? TakenUpAs { get; set; }
}

/// <summary>The states of a mail's delivery.</summary>
public static class QueuedMailStatus
{
    public const string Waiting = "waiting";
    public const string Sent = "sent";

    /// <summary>The server refused it for good; staff must look.</summary>
    public const string Refused = "refused";

    /// <summary>It was sent, and a mail system reported that it did not arrive; staff must look.</summary>
    public const string Bounced = "bounced";

    /// <summary>Its reader is on the list of those who are not written to; it can be read where the complaint is followed.</summary>
    public const string HeldBack = "held_back";

    /// <summary>
    /// Staff send it themselves, and say how: it is for a filer who gave no e-mail address or asked for post, for an office of which nobody can be written to by e-mail, or for the National Ombudsman, of whom no address is set.
    /// </summary>
    public const string ByHand = "by_hand";

    /// <summary>It is for a filer to whom no way is on file: it can be read where the complaint is followed, and nobody can send it.</summary>
    public const string NoWay = "no_way";

    /// <summary>Its recipient and words were disposed of before it was sent.</summary>
    public const string Disposed = "disposed";

    /// <summary>The states in which a message did not reach its reader: somebody is to take it up.</summary>
    public static readonly IReadOnlyList<string> Left = [Refused, Bounced, HeldBack, ByHand];

    /// <summary>Those in which its reader may not have it, whether anybody can do something about it or not.</summary>
    public static readonly IReadOnlyList<string> Unreceived = [.. Left, NoWay];

    /// <summary>Those of them that may go out again as they are.</summary>
    public static readonly IReadOnlyList<string> Retried = [Refused, Bounced, HeldBack];

    /// <summary>What a message is after an attempt: it waits on where it may be tried again.</summary>
    internal static string After(DeliveryState state) => state switch
    {
        DeliveryState.Sent => Sent,
        DeliveryState.Refused => Refused,
        DeliveryState.HeldBack => HeldBack,
        _ => Waiting,
    };
}

/// <summary>A message that leaves no trace; deleted as soon as it is sent.</summary>
public sealed class PassingMailRow
{
    public long Id { get; set; }

    /// <summary>Recipient and words, sealed with a secret that is not in the database.</summary>
    public required byte[] Content { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>It is deleted then, sent or not.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}
