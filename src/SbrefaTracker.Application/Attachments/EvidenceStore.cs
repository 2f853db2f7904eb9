using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Attachments;

/// <summary>
/// Takes evidence in, keeps it for a draft until that is filed, and hands contents out piece by piece. What it refuses it says why; what
/// comes to nothing leaves nothing.
/// </summary>
public sealed class EvidenceStore(ITrackerDbFactory databases, WriteQueue queue, VirusScanner scanner, ContentWriter writer)
{
    /// <summary>
    /// Receives a file whole, looks into it, has it scanned and stores it. No lock is held meanwhile but for the moment of each chunk.
    /// </summary>
    /// <param name="upload">Read once, at most to one byte above the limit. Not disposed of here.</param>
    /// <param name="fileName">As its sender calls it; anything may stand in it.</param>
    /// <param name="owner">Whose it is until it becomes part of a complaint's record.</param>
    /// <param name="ct">The sender went away: what was stored so far is removed.</param>
    /// <returns>The stored file, or one of the refusals whose codes begin with <c>file.</c></returns>
    public async Task<Result<EvidenceFile>> Receive(Stream upload, string fileName, EvidenceOwner owner, CancellationToken ct = default)
    {
        if (await IsFull(owner, ct))
        {
            return Refusal.Of("file.too_many", owner.MostFiles);
        }

        await using var file = await UploadedFile.Receive(upload, ct);
        if (file.IsTooLarge)
        {
            return Refusal.Of("file.too_large", EvidenceLimits.MostMegabytes);
        }

        var type = await ContentInspection.TypeOf(file, ct);
        if (!type.IsDone)
        {
            return Result<EvidenceFile>.Refused(type.Refusals);
        }

        var verdict = await scanner.Scan(file.Content, ct);
        return verdict.Answer switch
        {
            ScanAnswer.Infected => Refusal.Of("file.infected"),
            ScanAnswer.TooLarge => Refusal.Of("file.scan_refused"),
            _ => await writer.Write(file, FileNames.Clean(fileName, type.Value), type.Value, owner, StateAfter(verdict.Answer), ct),
        };
    }

    /// <summary>The files of a draft in the order in which they came, also those that wait for the scanner.</summary>
    public Task<IReadOnlyList<EvidenceFile>> OfDraft(byte[] draftId, CancellationToken ct = default) => Waiting(EvidenceOwner.Draft(draftId), ct);

    /// <summary>The files that were received for an owner and are part of nothing yet, in the order in which they came. Who may know of them is asked elsewhere.</summary>
    public async Task<IReadOnlyList<EvidenceFile>> Waiting(EvidenceOwner owner, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return [.. (await Owned(db, owner).AsNoTracking().ToListAsync(ct)).Select(EvidenceFile.Of)];
    }

    /// <summary>Takes a file of a draft back, for good. Refused with <c>file.not_found</c> when it is none of this draft's.</summary>
    public Task<Result> Remove(byte[] draftId, long fileId, CancellationToken ct = default) => Remove(EvidenceOwner.Draft(draftId), fileId, ct);

    /// <summary>Takes back a file that is not part of a complaint's record yet.</summary>
    public Task<Result> Remove(EvidenceOwner owner, long fileId, CancellationToken ct = default)
    {
        var key = owner.Key;
        return queue.Run(
            async (session, token) =>
            {
                var removed = await Contents.Remove(session.Db, content => content.Id == fileId && content.Owner == key, token);
                return removed > 0 ? Result.Done : Refusal.Of("file.not_found");
            },
            ct);
    }

    /// <summary>Removes all files of drafts that came to nothing, one draft a transaction.</summary>
    public async Task ExpireDrafts(IEnumerable<byte[]> draftIds, CancellationToken ct = default)
    {
        foreach (var owner in draftIds.Select(id => EvidenceOwner.Draft(id).Key))
        {
            await queue.Run(
                async (session, token) =>
                {
                    await Contents.Remove(session.Db, content => content.Owner == owner, token);
                    return Result.Done;
                },
                ct);
        }
    }

    /// <summary>
    /// Makes a draft's files part of the complaint that is being filed, inside its transaction and under its entry of the ledger. Files in
    /// which something was found after they had been held are removed instead.
    /// </summary>
    /// <returns>The rows of the record, in the order in which the files came.</returns>
    public static Task<IReadOnlyList<Attachment>> Attach(ComplaintWriting writing, byte[] draftId, CancellationToken ct) =>
        Attaching.All(writing, Owned(writing.Db, EvidenceOwner.Draft(draftId)), ct);

    /// <summary>A stored content, to be read from its beginning; null when there is none. Who may read it is asked elsewhere.</summary>
    public async Task<Stream?> Open(long contentId, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var content = await db.Contents.AsNoTracking().FirstOrDefaultAsync(row => row.Id == contentId && row.IsComplete, ct);
        return content is null ? null : new ContentStream(databases, content.Id, content.Chunks);
    }

    internal static IQueryable<StoredContent> Owned(TrackerDb db, params IReadOnlyList<EvidenceOwner> owners)
    {
        var keys = owners.Select(owner => owner.Key).ToList();
        return db.Contents.Where(content => keys.Contains(content.Owner!) && content.IsComplete).OrderBy(content => content.Id);
    }

    private async Task<bool> IsFull(EvidenceOwner owner, CancellationToken ct)
    {
        await using var db = databases.Create();
        return await Contents.Count(db, owner, ct) >= owner.MostFiles;
    }

    private static string StateAfter(ScanAnswer answer) => answer switch
    {
        ScanAnswer.Clean => ScanStates.Clean,
        ScanAnswer.NotConfigured => ScanStates.NotScanned,
        _ => ScanStates.Held,
    };
}
