using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Editions;

/// <summary>One frozen annual report: which figures, as of which day, by whom. What it counts lies in its data set, which never changes.</summary>
public sealed class Edition : IOfficeRoot
{
    public long Id { get; private set; }

    public int Version { get; set; }

    public EditionState State { get; set; }

    public int FiscalYear { get; init; }

    /// <summary>Running number within the fiscal year, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The cut-off: what is dated later has not happened.</summary>
    public DateOnly AsOf { get; init; }

    public DateOnly FrozenOn { get; init; }

    /// <summary>The account that froze it.</summary>
    public string FrozenBy { get; init; } = "";

    /// <summary>Last day for comments of offices; null before the sections were sent.</summary>
    public DateOnly? CommentsBy { get; set; }

    public string? SubmittedBy { get; set; }

    /// <summary>
    /// SHA-256 of what the report was printed by (its template and definitions) when it was handed in to be cleared, 64 hexadecimal digits: it is cleared and issued by nothing else. Null while it is worked on,
    /// and of one that was handed in before this was kept.
    /// </summary>
    public string? SubmittedAs { get; set; }

    public string? ClearedBy { get; set; }

    public DateOnly? ClearedOn { get; set; }

    public string? IssuedBy { get; set; }

    public DateOnly? IssuedOn { get; set; }

    /// <summary>SHA-256 of the data set: the rows from which the figures are counted, 64 hexadecimal digits.</summary>
    public string? DataSha256 { get; set; }

    /// <summary>SHA-256 of its figures as text (<c>figures.json</c> without what it says of their basis), 64 hexadecimal digits.</summary>
    public string? FiguresSha256 { get; set; }

    /// <summary>SHA-256 of the report as it was made from them, before any print: 64 hexadecimal digits.</summary>
    public string? ReportSha256 { get; set; }

    /// <summary>SHA-256 of the list of its files with their hashes, 64 hexadecimal digits; null before it is issued, and in one that was issued before its files were kept.</summary>
    public string? FilesSha256 { get; set; }

    /// <summary>The ledger's checkpoint that is printed in it.</summary>
    public long? Checkpoint { get; set; }
}
