namespace SbrefaTracker.Application.Persistence;

/// <summary>A letter that was sent and whose print is not kept yet. The row goes when it is; no part of the record.</summary>
public sealed class QueuedPrint
{
    /// <summary>The id of the mail, or of the response: rows of the record have one and the same counter.</summary>
    public long LetterId { get; set; }

    public long ComplaintId { get; set; }

    /// <summary>It is a response that left without a print; else a mail.</summary>
    public bool IsResponse { get; set; }

    /// <summary>It was sent before prints were kept: it comes after all others, and its print says of which day it is.</summary>
    public bool IsEarlier { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }
}
