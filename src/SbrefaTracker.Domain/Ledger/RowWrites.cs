using System.Buffers.Binary;

namespace SbrefaTracker.Domain.Ledger;

/// <summary>The packed form in which an entry keeps its writes: records of 41 bytes, one after another.</summary>
public static class RowWrites
{
    /// <summary>Table number (1 byte), row id (8 bytes, big endian), digest (32 bytes).</summary>
    public const int RecordLength = DigestOffset + LedgerFormat.HashLength;

    private const int DigestOffset = sizeof(byte) + sizeof(long);

    /// <summary>Packs the writes in the order given.</summary>
    /// <exception cref="ArgumentException">A digest is not 32 bytes long.</exception>
    public static byte[] Pack(IReadOnlyList<RowWrite> writes)
    {
        var packed = new byte[checked(writes.Count * RecordLength)];
        for (var i = 0; i < writes.Count; i++)
        {
            PackOne(writes[i], packed.AsSpan(i * RecordLength, RecordLength));
        }

        return packed;
    }

    /// <summary>
    /// The writes in their order, or null when the length is not a multiple of a record's. The digests are windows on
    /// the packed bytes, not copies.
    /// </summary>
    public static IReadOnlyList<RowWrite>? Unpack(ReadOnlyMemory<byte> packed)
    {
        if (!IsWellFormed(packed.Span))
        {
            return null;
        }

        var writes = new RowWrite[packed.Length / RecordLength];
        for (var i = 0; i < writes.Length; i++)
        {
            writes[i] = At(packed, i * RecordLength);
        }

        return writes;
    }

    internal static bool IsWellFormed(ReadOnlySpan<byte> packed) => packed.Length % RecordLength == 0;

    /// <summary>The record that begins at the offset.</summary>
    internal static RowWrite At(ReadOnlyMemory<byte> packed, int offset)
    {
        var record = packed.Slice(offset, RecordLength);
        return new(record.Span[0], BinaryPrimitives.ReadInt64BigEndian(record.Span[sizeof(byte)..]), record[DigestOffset..]);
    }

    private static void PackOne(RowWrite write, Span<byte> record)
    {
        if (write.Digest.Length != LedgerFormat.HashLength)
        {
            throw new ArgumentException("A digest has 32 bytes.", nameof(write));
        }

        record[0] = write.Table;
        BinaryPrimitives.WriteInt64BigEndian(record[sizeof(byte)..], write.RowId);
        write.Digest.Span.CopyTo(record[DigestOffset..]);
    }
}
