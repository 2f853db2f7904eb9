using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Recognises a request that was sent before, so that it is answered again instead of being done twice. The answer is kept
/// for 24 hours under a key that only the sender has: what is stored tells nothing without the header.
/// </summary>
public sealed class RepeatKey
{
    /// <summary>The same key came with another body.</summary>
    internal const string Another = "repeat_with_another_body";

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private readonly byte[] _keyHash;
    private readonly byte[] _secret;
    private readonly byte[] _bodyHash;

    private RepeatKey(byte[] keyHash, byte[] secret, byte[] bodyHash)
    {
        _keyHash = keyHash;
        _secret = secret;
        _bodyHash = bodyHash;
    }

    /// <param name="key">What the sender calls the request.</param>
    /// <param name="body">All that it asked for, byte by byte.</param>
    public static RepeatKey Of(string key, ReadOnlySpan<byte> body)
    {
        var material = Encoding.UTF8.GetBytes(key);
        return new RepeatKey(
            HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 32, info: "sbrefa repeat: name"u8.ToArray()),
            HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 32, info: "sbrefa repeat: answer"u8.ToArray()),
            SHA256.HashData(body));
    }

    /// <summary>The earlier answer; refused when the same key came with another body; null when it is new.</summary>
    internal async Task<Result<T>?> Find<T>(WriteSession session, CancellationToken ct)
        where T : notnull
    {
        var now = session.Now;
        await session.Db.IdempotencyCache.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        var row = await session.Db.IdempotencyCache.AsNoTracking().FirstOrDefaultAsync(row => row.KeyHash == _keyHash, ct);
        if (row is null)
        {
            return null;
        }

        if (!CryptographicOperations.FixedTimeEquals(row.BodyHash, _bodyHash))
        {
            return Refusal.Of(Another);
        }

        return JsonSerializer.Deserialize<T>(Sealing.Open(_secret, row.Answer))!;
    }

    internal void Keep<T>(WriteSession session, T answer) => session.Db.Add(new IdempotentAnswer
    {
        KeyHash = _keyHash,
        BodyHash = _bodyHash,
        Answer = Sealing.Seal(_secret, JsonSerializer.SerializeToUtf8Bytes(answer)),
        ExpiresAt = session.Now + Kept,
    });
}
