using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Narratives;

/// <summary>The condition a narrative is in.</summary>
public enum NarrativeState
{
    /// <summary>One person took out what points to somebody; it waits for another. The public sees nothing.</summary>
    Scrubbed,

    /// <summary>The second person sent it back. The public sees nothing.</summary>
    Returned,

    /// <summary>The public reads it.</summary>
    Published,

    /// <summary>The public reads that it was withdrawn, and nothing else of it, for good.</summary>
    Withdrawn,
}

/// <summary>
/// What a filer told, as the public may read it: without anything that points to somebody, and only while the filer agrees. Words are in <see cref="NarrativeText"/> and <see cref="NarrativeCheck"/>;
/// here are codes and days only.
/// </summary>
public sealed class Narrative : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public NarrativeState State { get; set; }

    /// <summary>The public reads it.</summary>
    public bool IsPublic => State == NarrativeState.Published;

    /// <summary>Our own reference of the complaint; never published.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Its name for the public: drawn at random, the same for ever, and also that of its tombstone.</summary>
    public string PublicId { get; init; } = "";

    /// <summary>The fiscal year in which the complaint was received.</summary>
    public int FiscalYear { get; init; }

    /// <summary>A code: the language in which it was told.</summary>
    public string Language { get; init; } = "";

    /// <summary>The action type as the public is told it; null where that would tell of a small count, and before it was published.</summary>
    public string? ActionType { get; set; }

    /// <summary>The account that scrubbed the text as it stands.</summary>
    public string ScrubbedBy { get; set; } = "";

    /// <summary>The number of the text that waits for the second person, or that was published last.</summary>
    public int LastText { get; set; }

    /// <summary>The number of the text that the public reads; kept when it is withdrawn, null when nothing ever was published.</summary>
    public int? PublishedText { get; set; }

    /// <summary>When that text was published, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The day on which the filer asked that it be taken off, as far as anybody knows; null when they did not.</summary>
    public DateOnly? AskedOffOn { get; set; }

    /// <summary>When it was taken off for good, UTC.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}

/// <summary>A text that somebody handed to a second person.</summary>
public sealed class NarrativeText : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>1, 2, 3 ... within the narrative.</summary>
    public int Number { get; init; }

    public DateOnly ScrubbedOn { get; init; }

    public string ScrubbedBy { get; init; } = "";

    /// <summary>Until a second person has read it, something in it may still point to somebody.</summary>
    [Personal(1)]
    public string Text { get; set; } = "";
}

/// <summary>What the second person said of a text.</summary>
public sealed class NarrativeCheck : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    /// <summary>The number of the text.</summary>
    public int TextNumber { get; init; }

    public DateOnly CheckedOn { get; init; }

    public string CheckedBy { get; init; } = "";

    public bool IsApproved { get; init; }

    /// <summary>What is still to be taken out; null when it was approved.</summary>
    [Personal(1)]
    public string? Comment { get; set; }
}
