using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Publishing;

namespace SbrefaTracker.Domain.Stories;

/// <summary>The condition a story for the annual report is in.</summary>
public enum StoryState
{
    /// <summary>It is written, or written otherwise since it was read; nothing of it is printed, and no edition that is not issued prints what it said before.</summary>
    Written,

    /// <summary>A second person read it and the filer agreed: editions that are frozen from now on print it.</summary>
    Ready,

    /// <summary>It is in no later edition. An edition that was issued never changes.</summary>
    Withdrawn,
}

/// <summary>
/// What one complaint shows, in a few sentences for the annual report: without anything that tells who it was, and only if whoever filed it agrees. Holds no personal data: from whom and how
/// consent came are codes.
/// </summary>
public sealed class Story : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public StoryState State { get; set; }

    /// <summary>Our own reference of the complaint; never printed.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The fiscal year whose report it is for.</summary>
    public int FiscalYear { get; init; }

    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    public DateOnly WrittenOn { get; set; }

    /// <summary>The account that wrote the text as it stands.</summary>
    public string WrittenBy { get; set; } = "";

    /// <summary>A code of <see cref="ConsentGivers"/>; null while nobody agreed.</summary>
    public string? ConsentFrom { get; set; }

    /// <summary>A code of <see cref="ConsentWays"/>.</summary>
    public string? ConsentWay { get; set; }

    /// <summary>The day on which it was given.</summary>
    public DateOnly? ConsentOn { get; set; }

    public string? CheckedBy { get; set; }

    public DateOnly? CheckedOn { get; set; }

    public DateOnly? WithdrawnOn { get; set; }
}
