using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Stories;

/// <summary>A story as an edition prints it: a copy made when the edition was frozen, without the reference of the complaint.</summary>
public sealed class EditionStory : IOfficeRecord
{
    public long Id { get; private set; }

    /// <summary>The edition.</summary>
    public long RecordId { get; init; }

    /// <summary>The number of the story's own record, below zero.</summary>
    public long StoryRecord { get; init; }

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>The day on which it was left out because it was withdrawn, or stood with other words, when the edition was issued; null while it is printed.</summary>
    public DateOnly? LeftOutOn { get; set; }
}
