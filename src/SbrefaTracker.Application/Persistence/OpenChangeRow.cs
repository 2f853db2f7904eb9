namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// The last change of a complaint that is open, so that the open work can be read in the order of its changes. Kept as changes happen; it can be read
/// anew from the ledger, and is no part of the record.
/// </summary>
public sealed class OpenChangeRow
{
    public long ComplaintId { get; set; }

    /// <summary>The office that it is about, so that the list of one office is a range of its own.</summary>
    public string OfficeCode { get; set; } = "";

    /// <summary>When its newest entry was written, Unix milliseconds UTC, as the ledger has it.</summary>
    public long At { get; set; }
}
