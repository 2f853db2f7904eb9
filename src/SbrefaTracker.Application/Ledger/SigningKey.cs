using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger;

/// <summary>The key that signs checkpoints, in a file that only this program's account can read. It is made when it is first needed.</summary>
public sealed class SigningKey(LedgerSettings settings, ILogger<SigningKey> log) : IDisposable
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(30);
    private readonly Lock _lock = new();
    private CheckpointKey? _key;

    /// <summary>The key, made now if there is none yet.</summary>
    /// <exception cref="SettingsException">The file holds no usable key, or its public half is not among those pinned.</exception>
    public CheckpointKey Load()
    {
        lock (_lock)
        {
            return _key ??= Trusted(Read() ?? Make());
        }
    }

    /// <summary>The public half of the key in the file; null when there is no file. Makes nothing.</summary>
    /// <exception cref="SettingsException">The file holds no usable key.</exception>
    public string? PublicHalf()
    {
        lock (_lock)
        {
            if (_key is not null)
            {
                return _key.PublicKeyBase64;
            }

            using var key = Read();
            return key?.PublicKeyBase64;
        }
    }

    /// <summary>
    /// 32 bytes for one purpose, always the same ones: for what may lie in the database only sealed. Neither the database nor a copy of it
    /// holds what they are made from.
    /// </summary>
    /// <exception cref="SettingsException">See <see cref="Load"/>.</exception>
    internal byte[] SecretFor(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(Load().ToPem()), 32, info: Encoding.ASCII.GetBytes(purpose));

    public void Dispose() => _key?.Dispose();

    private CheckpointKey? Read()
    {
        if (!File.Exists(settings.SigningKeyFile))
        {
            return null;
        }

        var key = CheckpointKey.FromPem(File.ReadAllText(settings.SigningKeyFile));
        return key.Value ?? throw new SettingsException(
            $"Ledger:SigningKeyFile: {settings.SigningKeyFile} holds no unencrypted private key on the curve P-256.");
    }

    // Under a lock: a move that must not overwrite looks first and moves then, so of two at once both would succeed, and one of
    // them would sign with a key that is in no file.
    private CheckpointKey Make()
    {
        using var alone = TakeLock();
        if (Read() is { } other)
        {
            return other;
        }

        var made = CheckpointKey.Create();
        var draft = $"{settings.SigningKeyFile}.{Randomness.Hex(8)}.new";
        WriteSecret(draft, made.ToPem());
        File.Move(draft, settings.SigningKeyFile, overwrite: false);
        log.LogInformation(
            "Made the key that signs the ledger, {File}. Pin its public half in the settings: Ledger:PublicKey = {PublicKey}",
            settings.SigningKeyFile,
            made.PublicKeyBase64);
        return made;
    }

    private FileStream TakeLock()
    {
        FileStream? taken = null;
        return SpinWait.SpinUntil(() => (taken = FileLock.TryTake(settings.SigningKeyFile + ".lock", passing: true)) is not null, LockPatience)
            ? taken!
            : throw new SettingsException($"Ledger:SigningKeyFile: nothing can be written beside {settings.SigningKeyFile}, so no key can be made there.");
    }

    private static void WriteSecret(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(file, options);
        using var writer = new StreamWriter(stream);
        writer.Write(text);
        writer.Flush();
        stream.Flush(flushToDisk: true);
    }

    // What it signed would not verify: better to say so now than at the next check.
    private CheckpointKey Trusted(CheckpointKey key)
    {
        if (settings.PublicKeys.Count == 0 || settings.PublicKeys.Contains(key.PublicKeyBase64, StringComparer.Ordinal))
        {
            return key;
        }

        var publicKey = key.PublicKeyBase64;
        key.Dispose();
        throw new SettingsException(
            $"Ledger:PublicKey does not name the public half of the key in {settings.SigningKeyFile}. Add it, after a comma, if the key was exchanged: {publicKey}");
    }
}
