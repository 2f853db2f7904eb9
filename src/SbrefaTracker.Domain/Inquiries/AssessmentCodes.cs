using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Inquiries;

/// <summary>How far a question was answered.</summary>
public static class AnswerMarks
{
    public const string Answered = "answered";
    public const string Partly = "partly";
    public const string Ignored = "ignored";
    public static readonly CodeList List = new("answer_mark", Answered, Partly, Ignored);
}

/// <summary>Whether the reply speaks of what the agency's own people did.</summary>
public static class PersonnelCodes
{
    public const string Addressed = "addressed";
    public const string Passed = "passed_over";
    public const string NotRaised = "not_raised";
    public static readonly CodeList List = new("personnel", Addressed, Passed, NotRaised);
}

/// <summary>Of what rank the signer of a reply is.</summary>
public static class SignerRanks
{
    /// <summary>Head of the office or of the programme, or their deputy: what ONO calls a high-level representative.</summary>
    public const string High = "high";
    public const string Supervisor = "supervisor";
    public const string Staff = "staff";
    public static readonly CodeList List = new("signer_rank", High, Supervisor, Staff);
}
