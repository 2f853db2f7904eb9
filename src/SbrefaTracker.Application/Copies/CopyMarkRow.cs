namespace SbrefaTracker.Application.Copies;

/// <summary>That a complaint tells what an earlier one told. No part of the record: derived from what both say, and gone with either.</summary>
public sealed class CopyMarkRow
{
    /// <summary>The later one.</summary>
    public long ComplaintId { get; set; }

    /// <summary>The one that told it before: of several the most alike, of those the earliest.</summary>
    public long OtherId { get; set; }

    /// <summary>Word for word, whoever filed it. Else a few words are changed, and the same entity filed it.</summary>
    public bool IsExact { get; set; }
}
