using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees;

/// <summary>A material of a meeting, and whether the one who asks may open its file now.</summary>
public sealed record PaperLine(MeetingMaterial Material, bool MayOpen)
{
    /// <summary>Why its file is not open to everybody; null where nothing is in its way, and of what has no file.</summary>
    public FileWait? Wait { get; init; }

    public bool IsWithdrawn => Material.WithdrawnOn is not null;

    /// <summary>The one who asks has it: it was not withdrawn, and it is no file that waits for the scanner alone.</summary>
    public bool IsThere => !IsWithdrawn && (MayOpen || Material.Address is not null || Material.Text is not null);
}

/// <summary>
/// Reads what was posted with meetings. The public has the file of a material when the meeting was announced, the scanner found nothing in it, and it was not withdrawn; staff has what was withdrawn as well.
/// </summary>
public sealed class CommitteePapers(ITrackerDbFactory databases, EvidenceStore store, VirusScanner scanner, FileWaits waits)
{
    /// <summary>Most materials of one meeting, what was withdrawn included.</summary>
    public const int Most = 200;

    /// <summary>The file of a material of an announced meeting, as everybody may have it; null when there is none, or it may not be opened.</summary>
    public async Task<(MeetingMaterial Material, Stream Content)?> Open(long record, long material, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await PublicCommittee.Announced(db).AnyAsync(meeting => meeting.Id == record, ct) ? await Open(db, record, material, Audience.Public, ct) : null;
    }

    /// <summary>The same for those who read the committee's desk.</summary>
    public async Task<Result<(MeetingMaterial Material, Stream Content)>> OpenForStaff(long record, long material, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return CommitteeQueries.Readers.Any(actor.Is) && await Open(db, record, material, Audience.Staff, ct) is { } opened ? opened : Refusal.Of("file.not_found");
    }

    /// <summary>The materials of one meeting in the order in which they were posted.</summary>
    internal async Task<IReadOnlyList<PaperLine>> Of(TrackerDb db, long record, Audience audience, CancellationToken ct) => [.. await Of(db, [record], audience, ct)];

    /// <summary>The same of several meetings.</summary>
    internal async Task<IReadOnlyList<PaperLine>> Of(TrackerDb db, IReadOnlyList<long> records, Audience audience, CancellationToken ct)
    {
        var rows = await (from material in db.MeetingMaterials.AsNoTracking()
                          join content in db.Contents on material.ContentId equals content.Id into contents
                          from content in contents.DefaultIfEmpty()
                          where records.Contains(material.RecordId)
                          orderby material.Id
                          select new { Material = material, Content = content == null ? null : new ScanFacts(content.Scan, content.StoredAt, content.ScannedAt) }).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new PaperLine(row.Material, row.Content is { } content && ScanStates.MayOpen(content.State, audience, scanner.IsConfigured) && (audience != Audience.Public || row.Material.WithdrawnOn is null))
            {
                Wait = row.Content is { } stored ? waits.Of(stored.State, stored.StoredAt, stored.AnsweredAt) : null,
            }),
        ];
    }

    /// <summary>The days on which the materials of meetings were posted that the public has now.</summary>
    internal async Task<ILookup<long, DateOnly>> PostedDays(TrackerDb db, IReadOnlyList<long> records, CancellationToken ct) =>
        (await Of(db, records, Audience.Public, ct)).Where(line => line.IsThere).ToLookup(line => line.Material.RecordId, line => line.Material.PostedOn);

    private async Task<(MeetingMaterial Material, Stream Content)?> Open(TrackerDb db, long record, long material, Audience audience, CancellationToken ct)
    {
        var found = (await Of(db, record, audience, ct)).FirstOrDefault(line => line.Material.Id == material && line.MayOpen)?.Material;
        return found?.ContentId is { } content && await store.Open(content, ct) is { } stream ? (found, stream) : null;
    }
}
