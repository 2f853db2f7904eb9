using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Ledger;

/// <summary>With which key the ledger is signed, and which keys the check trusts.</summary>
/// <param name="SigningKeyFile">The private key's file; need not exist yet.</param>
/// <param name="PublicKeys">The pinned public halves in base64: several after a key was exchanged; empty when none is pinned.</param>
public sealed record LedgerSettings(
    [property: Setting("Ledger:SigningKeyFile", IsSecret = true)] string SigningKeyFile, [property: Setting("Ledger:PublicKey")] IReadOnlyList<string> PublicKeys)
{
    public static LedgerSettings From(IConfiguration configuration)
    {
        var keys = configuration["Ledger:PublicKey"] ?? "";
        return new LedgerSettings(
            SettingsFiles.PathOf(configuration, "Ledger:SigningKeyFile") ?? DataFolder.File("ledger-signing-key.pem"),
            keys.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
