using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Guidance;

/// <summary>The condition an answer is in.</summary>
public enum AnswerState
{
    /// <summary>It is being written and was never published.</summary>
    Draft,

    /// <summary>It waits for the policy owner and was never published.</summary>
    InReview,

    /// <summary>Everybody reads it from the day it takes effect.</summary>
    Published,

    /// <summary>Everybody reads it while another version of it is being written.</summary>
    Revising,

    /// <summary>Everybody reads it while another version waits for the policy owner.</summary>
    RevisionInReview,

    /// <summary>Another answer stands in its place; its versions stay readable.</summary>
    Superseded,

    /// <summary>It is said no longer; its versions stay readable.</summary>
    Withdrawn,

    /// <summary>It was given up before it was ever published.</summary>
    Discarded,
}

/// <summary>
/// A published question with its answer: where it is in its life, and which of its versions counts. It holds no personal data. That the policy owner reviews each is our practice.
/// </summary>
public sealed class Answer : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public AnswerState State { get; set; }

    /// <summary>Its place in the address of the public page; unique, and never changed.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Its place in the list of all, smallest first.</summary>
    public int Place { get; set; }

    /// <summary>The number of the version that is worked on, or was last.</summary>
    public int Number { get; set; }

    /// <summary>The number of the version that was published last; null while none was.</summary>
    public int? PublishedNumber { get; set; }

    /// <summary>The account that answers for it; null while nobody does.</summary>
    public string? OwnerId { get; set; }

    /// <summary>The day by which it must be looked at again; null while it is not published.</summary>
    public DateOnly? ReviewBy { get; set; }

    /// <summary>The day on which a policy owner last said that it holds; null when nobody here ever did, as with those that came with the program.</summary>
    public DateOnly? ReviewedOn { get; set; }

    /// <summary>The day on which it was superseded, withdrawn or given up.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>The place in the address of the answer that stands for it now.</summary>
    public string? SupersededBy { get; set; }

    /// <summary>Why it is said no longer, for everybody, in English.</summary>
    public string? EndNoteEn { get; set; }

    /// <summary>The same in Spanish, where somebody wrote it.</summary>
    public string? EndNoteEs { get; set; }
}
