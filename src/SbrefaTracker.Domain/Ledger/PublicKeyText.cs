using System.Security.Cryptography;

namespace SbrefaTracker.Domain.Ledger;

/// <summary>Reads a public key as people hand it on.</summary>
public static class PublicKeyText
{
    /// <summary>
    /// The key in its one form, SubjectPublicKeyInfo in base64, out of a text that is that or PEM (<c>BEGIN PUBLIC KEY</c>); null when it is
    /// anything else, or no key on P-256.
    /// </summary>
    public static string? Read(string text)
    {
        var base64 = PemEncoding.TryFind(text, out var pem) && text[pem.Label] == "PUBLIC KEY" ? text[pem.Base64Data] : text;
        return PublicKey.Parse(base64.Trim())?.Base64;
    }

    /// <summary>The id by which checkpoints and proofs name the key, see <see cref="Checkpoint.KeyId"/>; null when the text is no key in its one form.</summary>
    public static string? IdOf(string base64) => PublicKey.Parse(base64)?.Id;

    /// <summary>The key as PEM, ending with a line feed; <see cref="Read"/> reads it again.</summary>
    public static string ToPem(string base64) => PemEncoding.WriteString("PUBLIC KEY", Convert.FromBase64String(base64)) + "\n";
}
