using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Attachments;

/// <summary>Looks after stored contents: has those scanned that were not, and removes what uploads left that came to nothing.</summary>
public sealed class HeldFiles(ITrackerDbFactory databases, WriteQueue queue, VirusScanner scanner, AgencyTime time)
{
    /// <summary>How long an upload that is not complete may still be going on.</summary>
    public static readonly TimeSpan LongestUpload = TimeSpan.FromHours(1);

    /// <summary>How long a file for a complaint waits to become part of it.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>How long a file waits in the form of somebody who is signed in, and is shown there again. Our practice: a long weekend, and some days.</summary>
    public static readonly TimeSpan LongestInForm = TimeSpan.FromDays(7);

    /// <summary>
    /// Scans every content that waits for it, the oldest first, until the scanner stops answering. One in which something is found stays
    /// named and can be opened by nobody; while it is not part of a complaint yet, its content is removed at once.
    /// </summary>
    /// <returns>How many were scanned.</returns>
    public async Task<int> Scan(CancellationToken ct = default)
    {
        var scanned = 0;
        foreach (var (id, chunks) in scanner.IsConfigured ? await Waiting(ct) : [])
        {
            await using var content = new ContentStream(databases, id, chunks);
            var state = await StateOf(content, ct);
            if (state is null)
            {
                break;
            }

            await queue.Run((session, token) => Keep(session, id, state, token), ct);
            scanned++;
        }

        return scanned;
    }

    /// <summary>Removes uploads that never became complete, and files for complaints and events to which nobody added them.</summary>
    public async Task<int> RemoveAbandoned(CancellationToken ct = default)
    {
        var (begun, waiting, inForm) = (time.Now - LongestUpload, time.Now - LongestWait, time.Now - LongestInForm);
        var removed = 0;
        await queue.Run(
            async (session, token) =>
            {
                removed = await Contents.Remove(
                    session.Db,
                    content => (!content.IsComplete && content.StoredAt < begun) || (content.Owner!.StartsWith("complaint:") && content.StoredAt < waiting) || (content.Owner!.StartsWith(EvidenceOwner.Forms) && content.StoredAt < inForm)
                        || (content.Owner!.StartsWith("event:") && content.StoredAt < waiting && !session.Db.EventMaterials.Any(material => material.ContentId == content.Id))
                        || (content.Owner!.StartsWith("meeting:") && content.StoredAt < waiting && !session.Db.MeetingMaterials.Any(material => material.ContentId == content.Id)),
                    token);
                return Result.Done;
            },
            ct);
        return removed;
    }

    private async Task<List<(long Id, int Chunks)>> Waiting(CancellationToken ct)
    {
        await using var db = databases.Create();
        var waiting = await db.Contents
            .Where(content => content.IsComplete && (content.Scan == ScanStates.Held || content.Scan == ScanStates.NotScanned))
            .OrderBy(content => content.Id)
            .Select(content => new { content.Id, content.Chunks })
            .ToListAsync(ct);
        return [.. waiting.Select(content => (content.Id, content.Chunks))];
    }

    /// <summary>Null while the scanner does not answer.</summary>
    private async Task<string?> StateOf(ContentStream content, CancellationToken ct)
    {
        try
        {
            return (await scanner.Scan(content, ct)).Answer switch
            {
                ScanAnswer.Clean => ScanStates.Clean,
                ScanAnswer.Infected => ScanStates.Infected,
                ScanAnswer.TooLarge => ScanStates.Held,
                _ => null,
            };
        }
        catch (InvalidDataException)
        {
            // Removed meanwhile, or damaged: then the check of the record tells of it.
            return ScanStates.Held;
        }
    }

    private static async Task<Result> Keep(WriteSession session, long id, string state, CancellationToken ct)
    {
        // What was posted at an event or with a meeting is on record, though it keeps its owner; what was taken away at an event as long as a legal hold keeps it.
        if (state == ScanStates.Infected && await session.Db.Contents.AnyAsync(
            content => content.Id == id && content.Owner != null && !session.Db.MeetingMaterials.Any(material => material.ContentId == id) && !session.Db.EventMaterials.Any(
                material => material.ContentId == id && (material.DroppedOn == null || session.Db.OfficeHolds.Any(hold => hold.Subject == material.RecordId && hold.ReleasedOn == null))), ct))
        {
            await session.Db.Chunks.Where(chunk => chunk.ContentId == id).ExecuteDeleteAsync(ct);
        }

        await session.Db.Contents.Where(content => content.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(content => content.Scan, state).SetProperty(content => content.ScannedAt, session.Now), ct);
        return Result.Done;
    }
}
