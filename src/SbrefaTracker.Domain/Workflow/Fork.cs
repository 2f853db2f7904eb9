namespace SbrefaTracker.Domain.Workflow;

/// <summary>
/// Where an action leads when that depends on the facts. Sentences of one state and action differ only in their fork and where they lead,
/// and exactly one of the forks holds; a fork never refuses anybody.
/// </summary>
/// <param name="Code">Named in the diagram; has words in the resource files.</param>
/// <param name="Holds">Looks only at its argument and changes nothing.</param>
public record Fork<TFacts>(string Code, Func<TFacts, bool> Holds)
{
    public sealed override string ToString() => Code;
}

/// <summary>Where an action on a complaint leads.</summary>
public sealed record Fork(string Code, Func<ComplaintFacts, bool> Holds) : Fork<ComplaintFacts>(Code, Holds)
{
    /// <summary>This final reply ends the last open inquiry.</summary>
    public static readonly Fork LastReply = new("last_reply", facts => facts.OpenInquiries <= 1);

    /// <summary>Other inquiries await their replies.</summary>
    public static readonly Fork MoreRepliesAwaited = new("more_replies_awaited", facts => facts.OpenInquiries > 1);

    /// <summary>An office still owes a reply, so that the complaint goes back to waiting for it.</summary>
    public static readonly Fork ReplyAwaited = new("reply_awaited", facts => facts.OpenInquiries > 0);

    public static readonly Fork NoReplyAwaited = new("no_reply_awaited", facts => facts.OpenInquiries <= 0);

    /// <summary>It was found complete before it ended, and no office owes a reply: the review goes on.</summary>
    public static readonly Fork WasComplete = new("was_complete", facts => facts is { OpenInquiries: <= 0, WasComplete: true });

    /// <summary>It ended before anybody found it complete, so that its completeness is still to be checked.</summary>
    public static readonly Fork NeverComplete = new("never_complete", facts => facts is { OpenInquiries: <= 0, WasComplete: false });
}
