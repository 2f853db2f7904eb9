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
    private readonly SealedTokens _tokens = new(key, "sbrefa stop links");

    /// <summary>Where the link leads, within the site.</summary>
    public static string Path(string token) => $"/stop-mail/{token}";

    /// <summary>The link for a message; null for one that would be sent all the same.</summary>
    public string? Of(string kind, string recipient) => MailDuties.IsSentAlways(kind) ? null : site + Path(_tokens.Seal(recipient.Trim()));

    /// <summary>The address in a link; refused when it is not one of ours.</summary>
    public Result<string> Read(string? token) => _tokens.Open(token) is { } address ? address : Refusal.Of("stop_link_wrong");

    /// <summary>Nothing more is sent to the address of the link but what must be.</summary>
    public async Task<Result> Use(string? token, CancellationToken ct = default)
    {
        var address = Read(token);
        return address.IsDone ? await list.PutByLink(address.Value, ct) : Result.Refused(address.Refusals);
    }
}
