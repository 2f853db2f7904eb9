using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger;

/// <summary>Signs how far the ledger has come. What is signed can no longer be changed unnoticed by anyone without the key.</summary>
public sealed class Checkpoints(ITrackerDbFactory databases, WriteQueue queue, SigningKey key)
{
    /// <summary>
    /// Signs the end of the ledger if it has grown since the last checkpoint; gives what was written, or null. Several
    /// instances may do so at once: who comes second finds it done.
    /// </summary>
    public async Task<Checkpoint?> WriteIfNeeded(CancellationToken ct = default)
    {
        if (!await HasGrown(ct))
        {
            return null;
        }

        var signer = key.Load();
        Checkpoint? written = null;
        await queue.Run(
            async (session, cancelled) =>
            {
                written = await Write(session, signer, cancelled);
                return Result.Done;
            },
            ct);
        return written;
    }

    /// <summary>The last checkpoint as text, to be kept elsewhere; null when there is none.</summary>
    public async Task<string?> Export(CancellationToken ct = default) =>
        await Last(ct) is { } last ? CheckpointText.Write(last.Checkpoint, last.PublicKeyBase64) : null;

    /// <summary>The last checkpoint, with the public half of the key that signed it; null when there is none.</summary>
    public async Task<ExportedCheckpoint?> Last(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var last = await db.Checkpoints.OrderByDescending(row => row.Number).FirstOrDefaultAsync(ct);
        if (last is null)
        {
            return null;
        }

        var ledger = await db.LedgerHeads.Select(head => head.LedgerId).SingleAsync(ct);
        return new(new Checkpoint(ledger, last.Number, last.Head, last.At, last.KeyId, last.Signature), last.PublicKey);
    }

    private async Task<bool> HasGrown(CancellationToken ct)
    {
        await using var db = databases.Create();
        var covered = await db.Checkpoints.MaxAsync(row => (long?)row.Number, ct) ?? 0;
        return await db.LedgerHeads.AnyAsync(head => head.Number > covered, ct);
    }

    private static async Task<Checkpoint?> Write(WriteSession session, CheckpointKey key, CancellationToken ct)
    {
        var end = session.LedgerEnd;
        if (await session.Db.Checkpoints.AnyAsync(row => row.Number >= end.Number, ct))
        {
            return null;
        }

        // They are counted, so that one which is removed leaves a gap. Older databases have some that were not.
        if (await session.Last(Counters.Checkpoint) == 0)
        {
            await session.Raise(Counters.Checkpoint, await session.Db.Checkpoints.LongCountAsync(ct));
        }

        await session.Next(Counters.Checkpoint);
        var signed = key.Sign(end.LedgerId, end.Number, end.Hash, session.Now.ToUnixTimeMilliseconds());
        session.Db.Add(new CheckpointRow
        {
            Number = signed.Number,
            Head = signed.Head,
            At = signed.At,
            KeyId = signed.KeyId,
            PublicKey = key.PublicKeyBase64,
            Signature = signed.Signature,
        });
        await session.Db.SaveChangesAsync(ct);
        return signed;
    }
}
