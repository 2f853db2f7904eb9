using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>One version of the answer as it stands.</summary>
public sealed record ResponseView(
    int Number, bool IsFinal, string Text, string DraftedBy, DateOnly DraftedOn, string? ClearedBy, DateOnly? ClearedOn, DateOnly? ReturnedOn, DateOnly? SentOn)
{
    /// <summary>The template it was begun from, as <c>kind/language/version</c>.</summary>
    public string? Template { get; init; }

    /// <summary>How the policy for small entities was weighed; null where no penalty is at issue.</summary>
    public PolicyView? Policy { get; init; }

    /// <summary>What a final response takes up, in the order of the letter, for staff; empty of one that was drafted before this was asked for.</summary>
    public IReadOnlyList<PointView> Points { get; init; } = [];
}

/// <param name="Point">As it was stated.</param>
/// <param name="Inquiry">Of a question, the number of its inquiry.</param>
/// <param name="Question">Of a question, its number and words.</param>
public sealed record PointView(StatedPoint Point, int? Inquiry, QuestionView? Question);

/// <param name="Marks">A code of <c>TriageAnswers</c> by the condition's code, in the order of the policy.</param>
/// <param name="ReliefCents">How much of the penalty is given up, in cents.</param>
public sealed record PolicyView(string Decision, long? ReliefCents, IReadOnlyList<(string Item, string Answer)> Marks);
