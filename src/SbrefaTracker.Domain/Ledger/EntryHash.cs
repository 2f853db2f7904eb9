namespace SbrefaTracker.Domain.Ledger;

/// <summary>The hash that chains an entry twice: to the entry before it in the database, and in its complaint.</summary>
public static class EntryHash
{
    /// <summary>Writes the 32 bytes of the entry's hash to the destination. The writer is reset.</summary>
    /// <param name="writer">Used for the encoding.</param>
    /// <param name="entry">All of it is hashed but its own <see cref="LedgerEntry.Hash"/>.</param>
    /// <param name="before">Hash of the entry numbered one less, of whatever complaint; 32 zero bytes for number 1.</param>
    /// <param name="destination">At least 32 bytes.</param>
    public static void Of(CanonicalWriter writer, LedgerEntry entry, ReadOnlySpan<byte> before, Span<byte> destination) =>
        writer.Reset()
            .Byte(LedgerFormat.Version)
            .Text("entry")
            .Integer(entry.Number)
            .Bytes(before)
            .Integer(entry.ComplaintId)
            .Integer(entry.Sequence)
            .Bytes(entry.Previous)
            .Integer(entry.At)
            .Text(entry.Actor)
            .Text(entry.Action)
            .Text(entry.Detail)
            .Bytes(entry.Writes)
            .Hash(destination);

    /// <summary>The entry with its hash filled in; whatever hash it had is ignored.</summary>
    public static LedgerEntry Seal(CanonicalWriter writer, LedgerEntry entry, ReadOnlySpan<byte> before)
    {
        var hash = new byte[LedgerFormat.HashLength];
        Of(writer, entry, before, hash);
        return entry with { Hash = hash };
    }
}
