namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>
/// The public keys whose signatures count: those pinned in the settings, else the one in the key file. Without either a checkpoint is
/// compared with the key that it brings along, which proves only that it is whole.
/// </summary>
internal sealed record TrustedKeys(IReadOnlyList<string> PublicKeys)
{
    public bool IsPinned => PublicKeys.Count > 0;

    public static TrustedKeys From(LedgerSettings settings, SigningKey key) => settings.PublicKeys.Count > 0
        ? new(settings.PublicKeys)
        : new(key.PublicHalf() is { } half ? [half] : []);

    public bool Contains(string publicKey) => IsPinned
        ? PublicKeys.Contains(publicKey, StringComparer.Ordinal)
        : IsWrittenAsTheProgramWritesIt(publicKey);

    // Base64 may be written with blanks in between, and then still reads the same.
    private static bool IsWrittenAsTheProgramWritesIt(string publicKey)
    {
        var bytes = new byte[publicKey.Length];
        return Convert.TryFromBase64String(publicKey, bytes, out var length) && Convert.ToBase64String(bytes.AsSpan(0, length)) == publicKey;
    }
}
