using System.Globalization;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Mailing;

namespace SbrefaTracker.Application.Guidance.Subscribers;

/// <summary>The links in messages to subscribers: one that confirms, and one that ends the subscription. The second holds the subscriber's number sealed and works as long as the key does.</summary>
/// <param name="site">The address under which people reach the site, without a slash at its end.</param>
public sealed class SubscriberLinks(SigningKey key, string site)
{
    private readonly SealedTokens _tokens = new(key, "sbrefa bulletin links");

    /// <summary>Where a link to end a subscription leads, within the site.</summary>
    public static string StopPath(string token) => $"/bulletins/stop/{token}";

    /// <summary>Where a link that confirms leads, within the site.</summary>
    public static string ConfirmPath(string token) => $"/bulletins/confirm/{token}";

    internal string Confirm(string token) => site + ConfirmPath(token);

    /// <summary>The link that ends the subscription of somebody.</summary>
    public string Stop(long subscriber) => site + StopPath(_tokens.Seal(subscriber.ToString(CultureInfo.InvariantCulture)));

    internal string Bulletin(string code) => $"{site}/bulletins/{code}";

    /// <summary>Whose link it is; null when it is none of ours.</summary>
    public long? Subscriber(string? token) => long.TryParse(_tokens.Open(token), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
