using SbrefaTracker.Application.Complaints.Pipeline;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>One thing that happened: an entry of the ledger with the words that belong to it.</summary>
/// <param name="Action">Past tense, as in the ledger.</param>
/// <param name="Detail">What the entry says: codes, days and numbers.</param>
/// <param name="Text">A note, a message, a reason; null when there are no words.</param>
public sealed record StoryEntry(
    long Number,
    int Sequence,
    DateTimeOffset At,
    DateOnly On,
    string By,
    string Action,
    IReadOnlyDictionary<string, string> Detail,
    string? Text,
    string? TextKind)
{
    /// <summary>What the text took the place of, where there was one before; null for texts that stand for themselves.</summary>
    public string? Former { get; init; }

    /// <summary>The fields that it changed, with what they held before and since: those that the reader may see.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>A file was put away beside the work: it stands with the letter, and is no step of the story.</summary>
    public bool IsNoStep => !EntriesOfWork.IsWork(Action);

    /// <summary>A due day was moved by a switch in the layer of closures; other dates are corrected by people.</summary>
    public bool IsMoveByCalendar => Action == "Redated" && Detail.ContainsKey("switched");
}

/// <param name="Field">Name in the catalogue.</param>
/// <param name="Former">As export writes it; null when the field held nothing.</param>
/// <param name="Now">What the act put in its place; null when that is nothing.</param>
public sealed record FieldChange(string Field, string? Former, string? Now);
