using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Inquiries;

/// <summary>
/// What the representative found an office's final reply to be worth. A later one on the same inquiry replaces it for every figure; both
/// stay in the record.
/// </summary>
public sealed class Assessment : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public long InquiryId { get; set; }

    public DateOnly AssessedOn { get; set; }

    public required string By { get; set; }

    /// <summary>The reply shows that the facts were looked into.</summary>
    public bool FactsLookedInto { get; set; }

    /// <summary>A code of <see cref="PersonnelCodes"/>.</summary>
    public required string Personnel { get; set; }

    /// <summary>A code of <see cref="SignerRanks"/>.</summary>
    public required string SignerRank { get; set; }

    /// <summary>The reply is in a tone that an agency can stand by.</summary>
    public bool Professional { get; set; }

    /// <summary>The grade that followed, by the rule of its day.</summary>
    public required string Grade { get; set; }

    /// <summary>The version of the rule: <c>ReplyQuality.Rule</c>.</summary>
    public int Rule { get; set; }

    /// <summary>Why, for the other staff.</summary>
    [Personal(1)]
    public string? Note { get; set; }
}

/// <summary>Whether one question was answered.</summary>
public sealed class QuestionMark : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public long AssessmentId { get; set; }

    public long QuestionId { get; set; }

    /// <summary>A code of <see cref="AnswerMarks"/>.</summary>
    public required string Mark { get; set; }
}
