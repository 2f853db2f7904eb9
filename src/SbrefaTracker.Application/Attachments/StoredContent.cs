namespace SbrefaTracker.Application.Attachments;

/// <summary>
/// The content of one file and what is known of it now. Not part of the record: the record's row says which digest this content must
/// have, and the check of the record compares.
/// </summary>
public sealed class StoredContent
{
    /// <summary>The bytes of one chunk, the last one apart: small enough that the writer is never held.</summary>
    public const int ChunkLength = 256 * 1024;

    public long Id { get; set; }

    /// <summary>The <see cref="EvidenceOwner.Key"/> of whoever may still take it back; null once it is part of a complaint's record.</summary>
    public string? Owner { get; set; }

    /// <summary>Only while it has an owner: then the record has it.</summary>
    public string? Name { get; set; }

    /// <summary>The id of the question that it is to answer, as long as it has an owner; null of what belongs to a whole reply, and of every other file.</summary>
    public long? Question { get; set; }

    /// <summary>A code of <see cref="Domain.Attachments.FileTypes"/>.</summary>
    public required string Type { get; set; }

    public long Length { get; set; }

    /// <summary>64 lower-case hexadecimal digits; only while it has an owner, as the name.</summary>
    public string? Sha256 { get; set; }

    public int Chunks { get; set; }

    /// <summary>All chunks are there. What is not complete after an hour was abandoned.</summary>
    public bool IsComplete { get; set; }

    /// <summary>A code of <see cref="Domain.Attachments.ScanStates"/>.</summary>
    public required string Scan { get; set; }

    /// <summary>When the scanner last said something about it.</summary>
    public DateTimeOffset? ScannedAt { get; set; }

    public DateTimeOffset StoredAt { get; set; }
}

/// <summary>A piece of a content.</summary>
public sealed class ContentChunk
{
    public long ContentId { get; set; }

    /// <summary>0, 1, 2 ... without a gap.</summary>
    public int Number { get; set; }

    public required byte[] Bytes { get; set; }
}
