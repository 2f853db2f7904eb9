using SbrefaTracker.Application.Ledger.Checking;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger;

/// <summary>A public key as the office publishes it.</summary>
/// <param name="Id">See <see cref="Checkpoint.KeyId"/>.</param>
/// <param name="Pem">The key as a file: PEM, as OpenSSL reads it.</param>
public sealed record PublishedKey(string Id, string Pem);

/// <summary>What an outsider needs to check a bundle, a proof or a printed checkpoint, and must have from elsewhere than these: the keys whose signatures count.</summary>
public sealed class PublishedKeys(LedgerSettings settings, SigningKey key)
{
    /// <summary>The keys that the office stands by, in the order of the settings; none before anything was signed.</summary>
    public IReadOnlyList<PublishedKey> All() =>
    [
        .. from half in TrustedKeys.From(settings, key).PublicKeys
           where PublicKeyText.IdOf(half) is not null
           select new PublishedKey(PublicKeyText.IdOf(half)!, PublicKeyText.ToPem(half)),
    ];
}
