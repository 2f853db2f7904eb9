namespace SbrefaTracker.Domain.Ledger;

/// <summary>Tells whether a checkpoint was signed by a given key.</summary>
public static class CheckpointVerifier
{
    private const int SignatureLength = 64;

    /// <summary>
    /// True when the key signed exactly this. Anything else, garbage included, is false and never an exception. It
    /// says nothing unless the public key comes from elsewhere than the checkpoint (it is pinned in the settings).
    /// </summary>
    public static bool Verify(Checkpoint checkpoint, string publicKeyBase64) =>
        checkpoint.Signature.Length == SignatureLength
        && CheckpointMessage.IsWellFormed(checkpoint.LedgerId, checkpoint.Head)
        && PublicKey.Parse(publicKeyBase64) is { } publicKey
        && string.Equals(publicKey.Id, checkpoint.KeyId, StringComparison.Ordinal)
        && IsSigned(checkpoint, publicKey);

    private static bool IsSigned(Checkpoint checkpoint, PublicKey publicKey) => publicKey.HasSigned(
        CheckpointMessage.Of(checkpoint.LedgerId, checkpoint.Number, checkpoint.Head, checkpoint.At, checkpoint.KeyId), checkpoint.Signature);
}
