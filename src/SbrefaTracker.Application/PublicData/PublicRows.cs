namespace SbrefaTracker.Application.PublicData;

/// <summary>A quarter of a fiscal year that is over: totals of the agency, kept so that pages need not count. Not part of the record.</summary>
public sealed class PublicQuarterRow
{
    public int FiscalYear { get; init; }

    /// <summary>1 to 4.</summary>
    public int Quarter { get; init; }

    /// <summary>The last day counted.</summary>
    public DateOnly CutOff { get; init; }

    public DateTimeOffset CountedAt { get; init; }

    public long Received { get; init; }

    /// <summary>Complaints whose rated clock started in the quarter and that were answered by the cut-off.</summary>
    public long Answered { get; init; }

    /// <summary>The median of their business days; null when none was answered.</summary>
    public decimal? MedianDays { get; init; }
}

/// <summary>A quarter as it was published before an edition counted it otherwise, or again: what the public was once told stays to be seen. Not part of the record.</summary>
public sealed class PublicFormerQuarterRow
{
    public int FiscalYear { get; init; }

    /// <summary>The edition of the year with which it stood; 0 while the year was not over.</summary>
    public int Edition { get; init; }

    /// <summary>1 to 4.</summary>
    public int Quarter { get; init; }

    public DateOnly CutOff { get; init; }

    public DateTimeOffset CountedAt { get; init; }

    public long Received { get; init; }

    public long Answered { get; init; }

    public decimal? MedianDays { get; init; }
}

/// <summary>One edition of the figures of a fiscal year that is over: totals of the agency. Not part of the record; its hash is, see <see cref="SbrefaTracker.Domain.PublicData.Publication"/>.</summary>
public sealed class PublicYearRow
{
    public int FiscalYear { get; init; }

    /// <summary>1, 2 ...; a later one replaces the earlier ones, which are kept because they were published.</summary>
    public int Edition { get; init; }

    public DateOnly CutOff { get; init; }

    public DateTimeOffset CountedAt { get; init; }

    /// <summary>The threshold by which cells were hidden.</summary>
    public int Threshold { get; init; }

    /// <summary>Since when the year, counted again, comes out otherwise by too little to be published; null where what is published is what is counted.</summary>
    public DateTimeOffset? HeldBackAt { get; set; }

    public long Received { get; init; }

    public long Closed { get; init; }

    public long OpenAtEnd { get; init; }

    /// <summary>Complaints whose rated clock started in the year.</summary>
    public long Forwarded { get; init; }

    /// <summary>Those of them answered by the cut-off.</summary>
    public long Answered { get; init; }

    public decimal? MeanDays { get; init; }

    public decimal? MedianDays { get; init; }

    public int? P90Days { get; init; }

    /// <summary>Names of the tables that are withheld whole, with commas between.</summary>
    public string Withheld { get; init; } = "";
}

/// <summary>One row of one table of an edition, with what of it the public does not see. Not part of the record; its hash is, see <see cref="SbrefaTracker.Domain.PublicData.Publication"/>.</summary>
public sealed class PublicCountRow
{
    public int FiscalYear { get; init; }

    public int Edition { get; init; }

    /// <summary>One of <c>PublicTables</c>.</summary>
    public required string Table { get; init; }

    /// <summary>A code; empty where none was given.</summary>
    public required string Key { get; init; }

    /// <summary>The count of the first quarter, or the whole count of a table without quarters.</summary>
    public long Count1 { get; init; }

    public long? Count2 { get; init; }

    public long? Count3 { get; init; }

    public long? Count4 { get; init; }

    /// <summary>The median of the business days of answered complaints.</summary>
    public decimal? MedianDays { get; init; }

    public bool IsHidden { get; init; }

    public bool ArePartsHidden { get; init; }
}
