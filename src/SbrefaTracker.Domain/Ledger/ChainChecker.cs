namespace SbrefaTracker.Domain.Ledger;

/// <summary>
/// Checks the chain over the whole database, fed with every entry in order of number. Keeps nothing but the last
/// entry's number and hash, so it can be fed a ledger of any length.
/// </summary>
/// <remarks>
/// After a fault it goes on from what is stored, so that one changed entry does not accuse all that follow it.
/// Entries cut off at the end are seen only by comparing <see cref="Number"/> and <see cref="Head"/> with a checkpoint.
/// </remarks>
public sealed class ChainChecker
{
    private readonly CanonicalWriter _writer = new();
    private readonly byte[] _expected = new byte[LedgerFormat.HashLength];
    private ReadOnlyMemory<byte> _head = LedgerFormat.Zero;

    /// <summary>Number of the last entry of the chain so far; 0 before the first.</summary>
    public long Number { get; private set; }

    /// <summary>Hash of that entry as stored; 32 zero bytes before the first.</summary>
    public ReadOnlySpan<byte> Head => _head.Span;

    /// <summary>Takes the next entry; gives the fault it shows, or null.</summary>
    public LedgerFault? Next(LedgerEntry entry)
    {
        if (entry.Number <= Number)
        {
            return new LedgerFault(LedgerFaults.Order, entry.Number, entry.ComplaintId);
        }

        var fault = entry.Number == Number + 1 ? CheckHash(entry) : Missing();
        Number = entry.Number;
        _head = entry.Hash;
        return fault;
    }

    // What is missing took its hash along, so the entry after a gap cannot be judged, and whose it was cannot be told.
    private LedgerFault Missing() => new(Number == 0 ? LedgerFaults.Start : LedgerFaults.Gap, Number + 1, ComplaintId: null);

    private LedgerFault? CheckHash(LedgerEntry entry)
    {
        EntryHash.Of(_writer, entry, _head.Span, _expected);
        return entry.Hash.AsSpan().SequenceEqual(_expected)
            ? null
            : new LedgerFault(LedgerFaults.Hash, entry.Number, entry.ComplaintId);
    }
}
