using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Responses;

/// <summary>
/// What whoever reviews or clears a response wrote beside a passage of it, or what was answered to that. A comment stays open over later versions of the
/// response, until somebody settles it.
/// </summary>
public sealed class ResponseComment : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    /// <summary>The version of the response that it was written beside.</summary>
    public long ResponseId { get; set; }

    /// <summary>The comment that it answers; null of a comment.</summary>
    public long? AnswersId { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }

    /// <summary>Nothing is sent while it is open.</summary>
    public bool MustSettle { get; set; }

    /// <summary>The day it was settled; null while it is open, and of an answer.</summary>
    public DateOnly? SettledOn { get; set; }

    public string? SettledBy { get; set; }

    /// <summary>The passage, as it stood in the letter; null when it is about the whole.</summary>
    [Personal(1)]
    public string? Quote { get; set; }

    [Personal(2)]
    public required string Text { get; set; }

    /// <summary>It is a comment that nobody has settled.</summary>
    public bool IsOpen => AnswersId is null && SettledOn is null;
}
