namespace SbrefaTracker.Domain.Ledger;

/// <summary>Constants of the ledger's bytes, version 1 (docs/decisions/0001-ledger-bytes.md).</summary>
public static class LedgerFormat
{
    /// <summary>The first byte of everything that is hashed or signed.</summary>
    public const byte Version = 0x01;

    /// <summary>Length of a SHA-256 hash in bytes.</summary>
    public const int HashLength = 32;

    private static readonly byte[] ZeroHash = new byte[HashLength];

    /// <summary>32 zero bytes: what stands before the first entry, and the digest of a row that was removed.</summary>
    public static ReadOnlyMemory<byte> Zero => ZeroHash;
}
