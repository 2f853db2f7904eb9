using SbrefaTracker.Domain.Attachments;

namespace SbrefaTracker.Application.Attachments;

/// <summary>A file as it is shown to whoever may know its name.</summary>
/// <param name="Id">The same before and after it became part of a complaint.</param>
/// <param name="Name">Cleaned; empty after it was disposed of.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits; empty after it was disposed of.</param>
/// <param name="Scan">A code of <see cref="ScanStates"/>.</param>
/// <param name="Giver">A code of <see cref="EvidenceGivers"/>; null while it is not part of a complaint.</param>
/// <param name="At">When it was stored, or became part of the complaint.</param>
public sealed record EvidenceFile(long Id, string Name, FileType Type, long Length, string Sha256, string Scan, string? Giver, DateTimeOffset At)
{
    /// <summary>The id of the question that it is to answer, while it waits in a form; null of what belongs to the whole.</summary>
    public long? Question { get; init; }

    /// <summary>When its content was stored.</summary>
    public DateTimeOffset StoredAt { get; init; } = At;

    /// <summary>When the scanner last said something about it; null when it never did.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The scanner did not answer yet: nobody may open it.</summary>
    public bool IsHeld => Scan == ScanStates.Held;

    /// <summary>There was no scanner: whoever opens it is warned.</summary>
    public bool IsUnscanned => Scan == ScanStates.NotScanned;

    internal static EvidenceFile Of(StoredContent content) => new(
        content.Id, content.Name ?? "", FileTypes.Find(content.Type)!, content.Length, content.Sha256 ?? "", content.Scan, null, content.StoredAt)
    {
        Question = content.Question,
        AnsweredAt = content.ScannedAt,
    };
}
