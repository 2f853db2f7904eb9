using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>What a version after the first one is.</summary>
public static class AnswerChanges
{
    /// <summary>What was said before was wrong: the page says so.</summary>
    public const string Correction = "correction";

    /// <summary>What was said before was right when it was said.</summary>
    public const string Revision = "revision";

    public static readonly CodeList List = new("answer_change", Revision, Correction);
}
