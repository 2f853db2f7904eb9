using System.Security.Cryptography;
using SbrefaTracker.Domain.Bundles;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Ledger;

/// <summary>The key that signs checkpoints, proofs of filing and bundles. It is kept in a file of its own, never in the database.</summary>
public sealed class CheckpointKey : IDisposable
{
    private readonly ECDsa _key;
    private readonly PublicKey _publicKey;

    private CheckpointKey(ECDsa key, PublicKey publicKey)
    {
        _key = key;
        _publicKey = publicKey;
    }

    /// <summary>The public half, SubjectPublicKeyInfo in base64: what is pinned in the settings.</summary>
    public string PublicKeyBase64 => _publicKey.Base64;

    /// <summary>See <see cref="Checkpoint.KeyId"/>.</summary>
    public string KeyId => _publicKey.Id;

    /// <summary>A new key.</summary>
    public static CheckpointKey Create()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(key, PublicKey.Of(key)!);
    }

    /// <summary>The key in a PEM text (PKCS #8, or an EC private key as OpenSSL writes it), not encrypted.</summary>
    /// <returns>Refused with <c>ledger.key.unreadable</c>, <c>ledger.key.public</c> or <c>ledger.key.curve</c>.</returns>
    public static Result<CheckpointKey> FromPem(string pem)
    {
        var key = ECDsa.Create();
        var refusal = Import(key, pem) ?? (CanSign(key) ? null : Refusal.Of("ledger.key.public"));
        if (refusal is null && PublicKey.Of(key) is { } publicKey)
        {
            return new CheckpointKey(key, publicKey);
        }

        key.Dispose();
        return refusal ?? Refusal.Of("ledger.key.curve");
    }

    /// <summary>The private key as PKCS #8 PEM: a secret.</summary>
    public string ToPem() => _key.ExportPkcs8PrivateKeyPem();

    /// <summary>Signs that the ledger has this head now.</summary>
    /// <exception cref="ArgumentException">The ledger's id is not 32 lowercase hex digits, or the head not 32 bytes.</exception>
    public Checkpoint Sign(string ledgerId, long number, ReadOnlySpan<byte> head, long at)
    {
        if (!CheckpointMessage.IsWellFormed(ledgerId, head))
        {
            throw new ArgumentException("A ledger's id has 32 lowercase hex digits, a head 32 bytes.", nameof(ledgerId));
        }

        var signature = Sign(CheckpointMessage.Of(ledgerId, number, head, at, KeyId));
        return new(ledgerId, number, head.ToArray(), at, KeyId, signature);
    }

    /// <summary>Signs that this was filed: the proof with this key's id and signature, whatever it had of them before.</summary>
    public FilingProof Sign(FilingProof proof)
    {
        var named = proof with { KeyId = KeyId };
        return named with { Signature = Sign(named.Message) };
    }

    /// <summary>Signs a bundle by its manifest: 64 bytes (IEEE P1363).</summary>
    /// <param name="manifest">The file as it goes into the bundle.</param>
    public byte[] SignBundle(ReadOnlySpan<byte> manifest) => Sign(BundleFormat.MessageOf(SHA256.HashData(manifest)));

    public void Dispose() => _key.Dispose();

    private byte[] Sign(byte[] message) =>
        _key.SignData(message, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    private static Refusal? Import(ECDsa key, string pem)
    {
        try
        {
            key.ImportFromPem(pem);
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            return Refusal.Of("ledger.key.unreadable");
        }
    }

    private static bool CanSign(ECDsa key)
    {
        try
        {
            return key.SignData([], HashAlgorithmName.SHA256).Length > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
