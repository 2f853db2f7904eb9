using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>One version of the answer as it stands.</summary>
public sealed record ResponseView(
    int Number, bool IsFinal, string Text, string DraftedBy, DateOnly DraftedOn, string? ClearedBy, DateOnly? ClearedOn, DateOnly? ReturnedOn, DateOnly? SentOn)
{
    /// <summary>The template it was begun from, as <c>kind/language/version</c>.</summary>
    public string? Template { get; init; }

    /// <summary>What stood around it when it was sent; null before that, and of what was sent before it was kept.</summary>
    public Letterhead? Letterhead { get; init; }

    /// <summary>Its print is kept.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>When that was made, behind the sending; null of what was printed as it left, and of what has none.</summary>
    public DateTimeOffset? PrintedBehindAt { get; init; }

    /// <summary>It was sent without a print, which is kept as soon as it is made.</summary>
    public bool AwaitsPrint { get; init; }

    /// <summary>Whom it goes to, or went to.</summary>
    public required Addressee Addressee { get; init; }

    /// <summary>How the policy for small entities was weighed; null where no penalty is at issue.</summary>
    public PolicyView? Policy { get; init; }

    /// <summary>What a final response takes up, in the order of the letter, for staff; empty of one that was drafted before this was asked for.</summary>
    public IReadOnlyList<PointView> Points { get; init; } = [];

    /// <summary>The reviews that it needs, each once, for staff.</summary>
    public IReadOnlyList<ReviewView> Reviews { get; init; } = [];

    /// <summary>What was written beside it, and what is open of earlier versions when it is the latest; for staff.</summary>
    public IReadOnlyList<CommentView> Comments { get; init; } = [];
}

/// <param name="Review">A code of <see cref="ReviewKinds"/>.</param>
/// <param name="Because">Each rule that asks for it.</param>
/// <param name="Latest">The last word on these words of the letter; null while there is none.</param>
public sealed record ReviewView(string Review, IReadOnlyList<NeededReview> Because, ReviewWord? Latest)
{
    public bool IsApproved => Latest?.Outcome == ReviewOutcomes.Approved;
}

/// <param name="Outcome">A code of <see cref="ReviewOutcomes"/>.</param>
public sealed record ReviewWord(string By, DateOnly On, string Outcome, string? Text);

/// <param name="Version">The version of the response that it was written beside.</param>
/// <param name="Quote">The passage; null when it is about the whole.</param>
public sealed record CommentView(long Id, int Version, string By, DateTimeOffset At, string? Quote, string Text, bool MustSettle)
{
    /// <summary>The day it was settled, and by whom; null while it is open.</summary>
    public DateOnly? SettledOn { get; init; }

    public string? SettledBy { get; init; }

    public IReadOnlyList<CommentAnswer> Answers { get; init; } = [];

    public bool IsOpen => SettledOn is null;
}

public sealed record CommentAnswer(string By, DateTimeOffset At, string Text);

/// <param name="Point">As it was stated.</param>
/// <param name="Inquiry">Of a question, the number of its inquiry.</param>
/// <param name="Question">Of a question, its number and words.</param>
public sealed record PointView(StatedPoint Point, int? Inquiry, QuestionView? Question);

/// <param name="Marks">A code of <c>TriageAnswers</c> by the condition's code, in the order of the policy.</param>
/// <param name="ReliefCents">How much of the penalty is given up, in cents.</param>
public sealed record PolicyView(string Decision, long? ReliefCents, IReadOnlyList<(string Item, string Answer)> Marks);
