namespace SbrefaTracker.Domain.Ledger;

/// <summary>
/// One line of the ledger. Lengths of the byte fields are not enforced here: an entry may have been read from a
/// database that somebody changed, and must then be found wrong, not refused.
/// </summary>
/// <param name="Number">From 1 without a gap over the whole database.</param>
/// <param name="ComplaintId">The complaint concerned; 0 is the database itself.</param>
/// <param name="Sequence">From 1 without a gap within the complaint.</param>
/// <param name="At">When it happened, Unix milliseconds UTC by the server's clock.</param>
/// <param name="Actor">Who did it: an account's id, or <c>filer</c>, <c>clock</c>, <c>operator</c>; never a name.</param>
/// <param name="Action">What was done, past tense, a code.</param>
/// <param name="Detail">Canonical JSON text; holds no personal data, because it can never be disposed of.</param>
/// <param name="Writes">Packed <see cref="RowWrites"/>.</param>
/// <param name="Previous">Hash of the complaint's entry before this one; 32 zero bytes for its first.</param>
/// <param name="Hash">Hash of this entry; see <see cref="EntryHash"/>.</param>
public sealed record LedgerEntry(
    long Number,
    long ComplaintId,
    int Sequence,
    long At,
    string Actor,
    string Action,
    string Detail,
    byte[] Writes,
    byte[] Previous,
    byte[] Hash);
