using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention.Batches;

/// <summary>What the certificate of a batch says: the list as it was frozen, what came of each, and the certificates of those that were disposed of.</summary>
/// <param name="View">The batch and its complaints.</param>
/// <param name="Disposed">By reference; out of the ledger, as the certificate of each one is.</param>
/// <param name="Entries">The batch's own entries of the ledger: its beginning, and its end where it came to one.</param>
public sealed record BatchCertificate(BatchView View, IReadOnlyDictionary<string, DisposalCertificate> Disposed, IReadOnlyList<BatchEntry> Entries)
{
    /// <summary>Personal values that were emptied in all of them.</summary>
    public long Values => Disposed.Values.Sum(one => (long)(one.Values ?? 0));

    /// <summary>Why a rule was used that nobody had verified; null where none of them went by such a rule, whatever was said beforehand.</summary>
    public string? Despite => Disposed.Values.Any(one => one.Despite is not null) ? View.Batch.Despite : null;

    public long Files => Disposed.Values.Sum(one => (long)(one.Files ?? 0));
}

/// <summary>An entry of the ledger about a batch.</summary>
/// <param name="Head">Where the ledger ended with it, 64 hexadecimal digits.</param>
public sealed record BatchEntry(long Number, string Action, string Head);

/// <summary>Reads the one certificate of all that a batch disposed of.</summary>
public sealed class BatchCertificates(ITrackerDbFactory databases, BatchQueries batches, DisposalQueries disposals)
{
    /// <summary>Refused with <c>not_found</c> for a batch that proposed, and for one that is not over.</summary>
    public async Task<Result<BatchCertificate>> Of(long record, Actor actor, CancellationToken ct = default)
    {
        var read = await batches.Read(record, actor, ct);
        if (read.Value is not { } view)
        {
            return Result<BatchCertificate>.Refused(read.Refusals);
        }

        if (!IsOf(view.Batch.Step, view.Standing))
        {
            return Refusal.Of("not_found");
        }

        var done = view.Items.Where(item => item.Result == BatchResults.Done).Select(item => item.Reference).ToList();
        var disposed = done.Count == 0 ? [] : (await disposals.Of(done, actor, ct)).Value ?? [];
        await using var db = databases.Create();
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.ComplaintId == record).OrderBy(entry => entry.Number).ToListAsync(ct);
        return new BatchCertificate(
            view,
            disposed.ToDictionary(one => one.Reference, StringComparer.Ordinal),
            [.. entries.Select(entry => new BatchEntry(entry.Number, entry.Action, Convert.ToHexStringLower(entry.Hash)))]);
    }

    /// <summary>Whether a batch has a certificate: it carried disposals out, and is over.</summary>
    public static bool IsOf(string step, BatchStanding standing) => step == BatchSteps.CarryOut && standing is (BatchStanding.Ended or BatchStanding.Stopped);
}
