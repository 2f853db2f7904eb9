using System.Security.Cryptography;
using System.Text;

namespace SbrefaTracker.Application.Kernel;

/// <summary>
/// The secret in a link that is sent by mail: 128 random bits as 32 hexadecimal digits, out of reach for guessing. Only its hash is stored, so whoever reads the database cannot make the link.
/// </summary>
internal static class LinkSecret
{
    private const int RandomBytes = 16;

    public static string New() => Randomness.Hex(RandomBytes);

    /// <summary>Null when the text cannot be one.</summary>
    public static byte[]? Hash(string? text) =>
        text is { Length: 2 * RandomBytes } && text.All(char.IsAsciiHexDigit) ? SHA256.HashData(Encoding.ASCII.GetBytes(text.ToLowerInvariant())) : null;
}
