using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Correspondence;

/// <summary>A version of the representative's answer to the filer (and to ONO): drafted, cleared by another person, sent.</summary>
public sealed class Response : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    /// <summary>1, 2, 3 ... within the complaint.</summary>
    public int Number { get; set; }

    public bool IsFinal { get; set; }

    [Personal(1)]
    public required string Text { get; set; }

    public required string DraftedBy { get; set; }

    public DateOnly DraftedOn { get; set; }

    public string? ClearedBy { get; set; }

    public DateOnly? ClearedOn { get; set; }

    public DateOnly? ReturnedOn { get; set; }

    public string? SentBy { get; set; }

    public DateOnly? SentOn { get; set; }

    /// <summary>The template it was begun from, as <c>kind/language/version</c>; null when it was written freely.</summary>
    public string? Template { get; set; }

    /// <summary>A code of <see cref="SmallEntityPolicy.PolicyDecisions"/>; null where no penalty is at issue.</summary>
    public string? PolicyDecision { get; set; }

    /// <summary>How much of the penalty is given up, in cents.</summary>
    public long? ReliefCents { get; set; }

    /// <summary>Which reviews it needs and why, as <see cref="Responses.NeededReview.Write"/> puts it; null of what was drafted before that was asked.</summary>
    public string? ReviewsNeeded { get; set; }

    /// <summary>What stood around it when it was sent, each part on a line; null before that, and of what was sent before it was kept.</summary>
    public string? Letterhead { get; set; }
}

/// <summary>Something written by the filer to the office of the representative, or the other way.</summary>
public sealed class Message : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public DateTimeOffset At { get; set; }

    public bool FromFiler { get; set; }

    public required string By { get; set; }

    [Personal(1)]
    public required string Text { get; set; }
}

/// <summary>What staff wrote down for themselves; nobody else ever sees it.</summary>
public sealed class Note : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }

    /// <summary>The action whose reason it is; null for a note of its own.</summary>
    public string? About { get; set; }

    [Personal(1)]
    public required string Text { get; set; }
}

/// <summary>A message of the mail system as it was composed. Whether it has left is kept apart, in the queue.</summary>
public sealed class Mail : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Which message of ours it is, e.g. <c>receipt</c>, <c>inquiry</c>, <c>response</c>.</summary>
    public required string Kind { get; set; }

    [Personal(1)]
    public required string Recipient { get; set; }

    [Personal(2)]
    public required string Subject { get; set; }

    [Personal(3)]
    public required string Text { get; set; }

    /// <summary>The version of the template that it was written from, as <c>kind/language/version</c>; null of standing words and of what was written freely.</summary>
    public string? Template { get; set; }

    /// <summary>The restricted matter that it is about: it is read by the matter's readers alone. Null of all others.</summary>
    public long? MatterId { get; set; }

    /// <summary>What stood around it when it was written, each part on a line; null of what was written before it was kept.</summary>
    public string? Letterhead { get; set; }
}
