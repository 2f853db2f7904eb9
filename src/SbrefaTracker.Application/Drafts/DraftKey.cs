using System.Security.Cryptography;
using SbrefaTracker.Application.Kernel;

namespace SbrefaTracker.Application.Drafts;

/// <summary>
/// The secret part of a draft's link: 128 random bits as 32 hexadecimal digits. Stored is only its hash, and what was typed is
/// sealed with it: who has the link has the draft, and the database alone tells nothing.
/// </summary>
public sealed class DraftKey
{
    public const int RandomBytes = 16;

    private DraftKey(string text)
    {
        Text = text;
        var material = Convert.FromHexString(text);
        Hash = HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 32, info: "sbrefa draft: name"u8.ToArray());
        Secret = HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 32, info: "sbrefa draft: content"u8.ToArray());
    }

    /// <summary>As it stands in the address.</summary>
    public string Text { get; }

    /// <summary>What the draft is called in the database.</summary>
    public byte[] Hash { get; }

    internal byte[] Secret { get; }

    public static DraftKey New() => new(Randomness.Hex(RandomBytes));

    /// <summary>Null when the text cannot be a key.</summary>
    public static DraftKey? Read(string? text) =>
        text is { Length: 2 * RandomBytes } && text.All(char.IsAsciiHexDigit) ? new DraftKey(text.ToLowerInvariant()) : null;
}
