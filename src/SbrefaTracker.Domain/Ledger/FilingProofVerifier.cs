namespace SbrefaTracker.Domain.Ledger;

/// <summary>Tells whether a proof of filing was signed by one of the given keys.</summary>
public static class FilingProofVerifier
{
    /// <summary>
    /// True when one of the keys signed exactly this. Anything else, garbage included, is false and never an exception.
    /// </summary>
    /// <param name="proof">As it was read.</param>
    /// <param name="publicKeys">The keys that are trusted, SubjectPublicKeyInfo in base64.</param>
    public static bool IsGenuine(FilingProof proof, IEnumerable<string> publicKeys) => publicKeys
        .Select(PublicKey.Parse)
        .Any(key => key is not null && string.Equals(key.Id, proof.KeyId, StringComparison.Ordinal) && key.HasSigned(proof.Message, proof.Signature));
}
