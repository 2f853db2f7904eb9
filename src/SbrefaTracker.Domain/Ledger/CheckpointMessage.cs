namespace SbrefaTracker.Domain.Ledger;

/// <summary>The bytes of a checkpoint that are signed.</summary>
public static class CheckpointMessage
{
    private const int LedgerIdLength = 32;

    /// <summary>The message in canonical encoding; a ledger's id in it keeps a checkpoint from serving another ledger.</summary>
    public static byte[] Of(string ledgerId, long number, ReadOnlySpan<byte> head, long at, string keyId) =>
        new CanonicalWriter()
            .Byte(LedgerFormat.Version)
            .Text("checkpoint")
            .Text(ledgerId)
            .Integer(number)
            .Bytes(head)
            .Integer(at)
            .Text(keyId)
            .Written.ToArray();

    /// <summary>Id and head have the form that a checkpoint must have.</summary>
    internal static bool IsWellFormed(string ledgerId, ReadOnlySpan<byte> head) =>
        ledgerId.Length == LedgerIdLength && ledgerId.All(char.IsAsciiHexDigitLower) && head.Length == LedgerFormat.HashLength;
}
