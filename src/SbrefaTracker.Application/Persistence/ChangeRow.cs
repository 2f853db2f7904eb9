namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// The last change of a complaint, so that lists can be read in the order of changes: the entry of the ledger that tells of work on it (<c>EntriesOfWork</c>), which the print of a letter does not.
/// Kept as changes happen; it can be read anew from the ledger, and is no part of the record.
/// </summary>
public abstract class ChangeRow
{
    public long ComplaintId { get; set; }

    /// <summary>When that entry was written, Unix milliseconds UTC, as the ledger has it.</summary>
    public long At { get; set; }
}

/// <summary>Of a complaint that is open.</summary>
public sealed class OpenChangeRow : ChangeRow
{
    /// <summary>The office that it is about, so that the list of one office is a range of its own.</summary>
    public string OfficeCode { get; set; } = "";
}

/// <summary>Of a complaint that is closed. Nearly all are, and few of them change: what such a list is narrowed by is looked up.</summary>
public sealed class ClosedChangeRow : ChangeRow;
