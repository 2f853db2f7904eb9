namespace SbrefaTracker.Domain.Ledger;

/// <summary>
/// A commitment to one personal value. The row's digest contains it in place of the value, so that the value can be
/// disposed of together with its salt and the ledger still verifies.
/// </summary>
public static class Commitment
{
    /// <summary>Length of a salt in bytes; each field of each row has its own random one, never used twice.</summary>
    public const int SaltLength = 16;

    /// <summary>
    /// Writes the 32 bytes of the commitment to the destination. The writer is reset. The row's id is not inside:
    /// the salt is unique, and the row's digest binds the commitment to its row.
    /// </summary>
    /// <exception cref="ArgumentException">The salt is not 16 bytes long.</exception>
    public static void Of(
        CanonicalWriter writer, ReadOnlySpan<byte> salt, string table, string column, StoredValue value, Span<byte> destination)
    {
        if (salt.Length != SaltLength)
        {
            throw new ArgumentException("A salt has 16 bytes.", nameof(salt));
        }

        writer.Reset().Byte(LedgerFormat.Version).Text("commitment").Bytes(salt).Text(table).Text(column);
        value.WriteTo(writer);
        writer.Hash(destination);
    }
}
