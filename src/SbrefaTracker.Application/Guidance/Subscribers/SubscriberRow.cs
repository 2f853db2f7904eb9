using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Guidance.Subscribers;

/// <summary>Somebody who gets bulletins by mail, or asked to. No part of the record: the row is deleted when the subscription ends.</summary>
public sealed class SubscriberRow
{
    /// <summary>Rises: who subscribes later has a higher one.</summary>
    public long Id { get; set; }

    public required string Address { get; set; }

    /// <summary>The address in large letters: it stands here once.</summary>
    public required string AddressKey { get; set; }

    /// <summary>A code of <see cref="Domain.Complaints.Languages"/>.</summary>
    public required string Language { get; set; }

    /// <summary>Codes of <see cref="Domain.Guidance.TradeTopics"/> with a blank between two; empty is all.</summary>
    public required string Topics { get; set; }

    /// <summary>When the link in the mail was followed; null while nobody did.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>What was asked for and not confirmed yet.</summary>
    public required string AskedLanguage { get; set; }

    public required string AskedTopics { get; set; }

    /// <summary>SHA-256 of the secret of the link that confirms; null when none is under way.</summary>
    public byte[]? TokenHash { get; set; }

    public DateTimeOffset? TokenExpiresAt { get; set; }

    /// <summary>When a link was sent last.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>Messages that did not arrive since one last did.</summary>
    public int Failures { get; set; }
}

/// <summary>The sending of one version of a bulletin to those who subscribed before it was published.</summary>
public sealed class SendingRow
{
    /// <summary>The id of the version's row in the record.</summary>
    public long VersionId { get; set; }

    /// <summary>The bulletin's number in the record.</summary>
    public long RecordId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The id of the subscriber up to whom messages are laid out.</summary>
    public long Cursor { get; set; }

    /// <summary>The highest id of a subscriber at that time.</summary>
    public long Last { get; set; }

    /// <summary>When the last message was laid out.</summary>
    public DateTimeOffset? SpreadAt { get; set; }

    /// <summary>When somebody stopped it; null while it goes on.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    public string? StoppedBy { get; set; }

    /// <summary>When other words took the place of these: nobody is sent these any more, and whoever did not get them gets those.</summary>
    public DateTimeOffset? ReplacedAt { get; set; }
}

/// <summary>One message of a sending. Holds no address: without the subscriber it goes nowhere.</summary>
public sealed class BulletinMailRow
{
    /// <summary>The words were replaced before it was sent.</summary>
    public const string Replaced = "replaced";

    /// <summary>The states of a message that left: whatever became of it, its reader may have got it.</summary>
    public static readonly IReadOnlyList<string> Tried = [QueuedMailStatus.Sent, QueuedMailStatus.Bounced, QueuedMailStatus.Refused];

    public long VersionId { get; set; }

    public long SubscriberId { get; set; }

    /// <summary>A value of <see cref="Persistence.QueuedMailStatus"/>, or <see cref="Replaced"/>.</summary>
    public required string Status { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Code and class of the error, never what the server wrote.</summary>
    public string? LastError { get; set; }
}
