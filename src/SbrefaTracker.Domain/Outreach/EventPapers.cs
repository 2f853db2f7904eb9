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

/// <summary>A question that was raised at an event of the office.</summary>
public sealed class EventQuestion : RaisedQuestion;
