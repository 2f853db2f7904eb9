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
}

/// <summary>The states of a mail's delivery.</summary>
public static class QueuedMailStatus
{
    public const string Waiting = "waiting";
    public const string Sent = "sent";

    /// <summary>The server refused it for good; staff must look.</summary>
    public const string Refused = "refused";

    /// <summary>Its recipient and words were disposed of before it was sent.</summary>
    public const string Disposed = "disposed";
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
