using System.Security.Cryptography;

namespace SbrefaTracker.Domain.Ledger;

/// <summary>The public half of a P-256 key in its one form: SubjectPublicKeyInfo with an uncompressed point.</summary>
internal sealed class PublicKey
{
    private const int Length = 91;
    private const int IdDigits = 16;

    // Fixed by RFC 5480 for every key on P-256; comparing it is the same on each platform, curve names are not.
    private static readonly byte[] Prefix = Convert.FromHexString("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    private PublicKey(byte[] info)
    {
        Base64 = Convert.ToBase64String(info);
        Id = Convert.ToHexStringLower(SHA256.HashData(info))[..IdDigits];
        Info = info;
    }

    public string Base64 { get; }

    public string Id { get; }

    public byte[] Info { get; }

    /// <summary>The key's public half; null when it is on another curve.</summary>
    public static PublicKey? Of(ECDsa key) => Of(key.ExportSubjectPublicKeyInfo());

    /// <summary>Reads it from base64; null when it is anything else. Whether the point is on the curve is not looked at.</summary>
    public static PublicKey? Parse(string base64)
    {
        var info = new byte[Length];
        return Convert.TryFromBase64String(base64, info, out var length) && length == Length ? Of(info) : null;
    }

    /// <summary>
    /// Whether the key signed the message with ECDSA and SHA-256 (IEEE P1363, 64 bytes); false for garbage, and for a point that is
    /// not on the curve.
    /// </summary>
    public bool HasSigned(byte[] message, byte[] signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Info, out _);
            return key.VerifyData(message, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static PublicKey? Of(byte[] info) => info.Length == Length && info.AsSpan().StartsWith(Prefix) ? new(info) : null;
}
