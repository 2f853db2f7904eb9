using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Mailing.NoContact;

/// <summary>
/// The link in a message by which its reader asks for no more of them. The address is sealed in it, so it names nobody to whoever sees
/// it, works as long as the key does, and needs no row in the database.
/// </summary>
/// <param name="site">The address under which people reach the site, without a slash at its end.</param>
public sealed class StopLinks(SigningKey key, NoContactList list, string site)
{
    private const int LongestToken = 1000;

    private readonly Lazy<byte[]> _secret = new(() => key.SecretFor("sbrefa stop links"), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Where the link leads, within the site.</summary>
    public static string Path(string token) => $"/stop-mail/{token}";

    /// <summary>The link for a message; null for one that would be sent all the same.</summary>
    public string? Of(string kind, string recipient) => MailDuties.IsSentAlways(kind) ? null : site + Path(Base64Url.EncodeToString(Sealing.Seal(_secret.Value, Encoding.UTF8.GetBytes(recipient.Trim()))));

    /// <summary>The address in a link; refused when it is not one of ours.</summary>
    public Result<string> Read(string? token)
    {
        try
        {
            return token is null or { Length: > LongestToken } || !Base64Url.IsValid(token)
                ? Refusal.Of("stop_link_wrong")
                : Encoding.UTF8.GetString(Sealing.Open(_secret.Value, Base64Url.DecodeFromChars(token)));
        }
        catch (Exception unsealed) when (unsealed is CryptographicException or ArgumentException)
        {
            return Refusal.Of("stop_link_wrong");
        }
    }

    /// <summary>Nothing more is sent to the address of the link but what must be.</summary>
    public async Task<Result> Use(string? token, CancellationToken ct = default)
    {
        var address = Read(token);
        return address.IsDone ? await list.PutByLink(address.Value, ct) : Result.Refused(address.Refusals);
    }
}
