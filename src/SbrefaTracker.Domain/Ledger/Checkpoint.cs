namespace SbrefaTracker.Domain.Ledger;

/// <summary>
/// A signed word that the ledger had this many entries and this head. Whoever keeps one outside the database can show
/// later that nothing up to its number was changed.
/// </summary>
/// <param name="LedgerId">Which ledger: 32 lowercase hex digits, drawn when the database was made.</param>
/// <param name="Number">The last entry covered.</param>
/// <param name="Head">Hash of that entry, 32 bytes.</param>
/// <param name="At">When it was signed, Unix milliseconds UTC by the server's clock.</param>
/// <param name="KeyId">The first 16 hex digits of SHA-256 of the public key (SubjectPublicKeyInfo).</param>
/// <param name="Signature">ECDSA P-256 with SHA-256, 64 bytes (IEEE P1363), over <see cref="CheckpointMessage"/>.</param>
public sealed record Checkpoint(string LedgerId, long Number, byte[] Head, long At, string KeyId, byte[] Signature);
