using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;

namespace SbrefaTracker.Application.Mailing;

/// <summary>Short texts sealed into the address of a link. It names nobody to whoever sees it, works as long as the signing key does, and needs no row in the database.</summary>
/// <param name="key">Where the secret comes from.</param>
/// <param name="use">What the links are for: those of one use open at no other.</param>
internal sealed class SealedTokens(SigningKey key, string use)
{
    private const int Longest = 1000;

    private readonly Lazy<byte[]> _secret = new(() => key.SecretFor(use), LazyThreadSafetyMode.PublicationOnly);

    public string Seal(string text) => Base64Url.EncodeToString(Sealing.Seal(_secret.Value, Encoding.UTF8.GetBytes(text)));

    /// <summary>What was sealed; null when the token is none of ours.</summary>
    public string? Open(string? token)
    {
        try
        {
            return token is { Length: > 0 and <= Longest } && Base64Url.IsValid(token) ? Encoding.UTF8.GetString(Sealing.Open(_secret.Value, Base64Url.DecodeFromChars(token))) : null;
        }
        catch (Exception unsealed) when (unsealed is CryptographicException or ArgumentException)
        {
            return null;
        }
    }
}
