using System.Security.Cryptography;
using System.Text;
using SbrefaTracker.Application.Ledger;

namespace SbrefaTracker.Application.Mailing;

/// <summary>
/// The Message-Id of each of our messages. It carries a seal that only this database's key can make: who reports that a message did not
/// arrive must have had that very message, and cannot name others by counting.
/// </summary>
public sealed class MessageIds(SigningKey key)
{
    // 128 bits: out of reach for guessing, and short enough for a header.
    private const int SealBytes = 16;

    private readonly Lazy<byte[]> _secret = new(() => key.SecretFor("sbrefa message ids"), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The same message always gets the same one, so that a receiver that got it twice can drop one.</summary>
    /// <param name="name">Tells the message from every other of its database.</param>
    /// <param name="ledgerId">Tells the messages of one database from those of another.</param>
    /// <param name="domain">The domain of the sender.</param>
    public string Of(string name, string ledgerId, string domain) => $"{name}.{Seal(name, ledgerId)}@{domain}";

    /// <summary>The name in a Message-Id that we gave; null when it is not one of ours, whatever it looks like.</summary>
    public string? NameIn(string? messageId, string ledgerId)
    {
        var local = (messageId ?? "").Trim().Trim('<', '>').Split('@')[0];
        var dot = local.LastIndexOf('.');
        if (dot < 1)
        {
            return null;
        }

        var (name, seal) = (local[..dot], local[(dot + 1)..]);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(seal), Encoding.UTF8.GetBytes(Seal(name, ledgerId))) ? name : null;
    }

    private string Seal(string name, string ledgerId) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_secret.Value, Encoding.UTF8.GetBytes($"{ledgerId}\n{name}"))[..SealBytes]);
}
