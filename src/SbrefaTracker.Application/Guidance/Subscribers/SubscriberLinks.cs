using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;

namespace SbrefaTracker.Application.Guidance.Subscribers;

/// <summary>The links in messages to subscribers: one that confirms, and one that ends the subscription. The second holds the subscriber's number sealed and works as long as the key does.</summary>
/// <param name="site">The address under which people reach the site, without a slash at its end.</param>
public sealed class SubscriberLinks(SigningKey key, string site)
{
    private const int LongestToken = 200;

    private readonly Lazy<byte[]> _secret = new(() => key.SecretFor("sbrefa bulletin links"), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Where a link to end a subscription leads, within the site.</summary>
    public static string StopPath(string token) => $"/bulletins/stop/{token}";

    /// <summary>Where a link that confirms leads, within the site.</summary>
    public static string ConfirmPath(string token) => $"/bulletins/confirm/{token}";

    internal string Confirm(string token) => site + ConfirmPath(token);

    /// <summary>The link that ends the subscription of somebody.</summary>
    public string Stop(long subscriber) =>
        site + StopPath(Base64Url.EncodeToString(Sealing.Seal(_secret.Value, Encoding.UTF8.GetBytes(subscriber.ToString(CultureInfo.InvariantCulture)))));

    internal string Bulletin(string? code) => site + (code is null ? "/bulletins" : $"/bulletins/{code}");

    /// <summary>Whose link it is; null when it is none of ours.</summary>
    public long? Subscriber(string? token)
    {
        try
        {
            return token is { Length: > 0 and < LongestToken } && Base64Url.IsValid(token)
                && long.TryParse(Encoding.UTF8.GetString(Sealing.Open(_secret.Value, Base64Url.DecodeFromChars(token))), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (Exception unsealed) when (unsealed is CryptographicException or ArgumentException)
        {
            return null;
        }
    }
}
