using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Outreach;

/// <summary>Something that those who come are given: a page elsewhere, or a file. The file's content lies beside the record; its digest is in it.</summary>
public sealed class EventMaterial : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public string Title { get; init; } = "";

    public string? Address { get; init; }

    /// <summary>The file's name, cleaned; null when there is no file.</summary>
    public string? FileName { get; init; }

    /// <summary>A code of <c>FileTypes</c>, found by looking into it.</summary>
    public string? FileType { get; init; }

    /// <summary>Bytes.</summary>
    public long? Length { get; init; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string? Sha256 { get; init; }

    public long? ContentId { get; init; }

    public DateOnly PostedOn { get; init; }

    /// <summary>The day on which it was taken away; null while it is there.</summary>
    public DateOnly? DroppedOn { get; set; }
}

/// <summary>A question that was raised at an event, and what became of it. Who asked is not kept.</summary>
public sealed class EventQuestion : IOfficeRecord
{
    public long Id { get; private set; }

    public long RecordId { get; init; }

    public DateOnly AskedOn { get; init; }

    public string Question { get; init; } = "";

    /// <summary>A code of <see cref="QuestionEnds"/>; null while it waits.</summary>
    public string? Became { get; set; }

    /// <summary>The complaint's reference, the recommendation's six digits, or the number of the entry in the log of guidance.</summary>
    public string? Reference { get; set; }

    /// <summary>What was told, or why nothing follows.</summary>
    public string? Note { get; set; }

    public DateOnly? SettledOn { get; set; }
}

/// <summary>What becomes of a question that was raised at an event. The list is our practice.</summary>
public static class QuestionEnds
{
    /// <summary>It is a complaint of its own.</summary>
    public const string Complaint = "complaint";

    /// <summary>It was answered as informal guidance: it names the entry of the log, or the note holds the answer.</summary>
    public const string Guidance = "guidance";

    /// <summary>It belongs to a recommendation of the advisory committee.</summary>
    public const string Recommendation = "recommendation";

    /// <summary>Nothing follows from it; the note says why.</summary>
    public const string Nothing = "nothing";

    public static readonly CodeList List = new("question_end", Complaint, Guidance, Recommendation, Nothing);

    /// <summary>Those whose note is the point, where nothing is named that tells it.</summary>
    public static bool NeedsNote(string? code, bool namesSomething) => code is Nothing || (code is Guidance && !namesSomething);

    /// <summary>Those that lead to something with a number.</summary>
    public static bool NeedsReference(string? code) => code is Complaint or Recommendation;
}
