using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>A material, and whether the one who asks may open its file now.</summary>
public sealed record MaterialLine(EventMaterial Material, bool MayOpen)
{
    /// <summary>Why its file is not open to everybody; null where nothing is in its way, and of what has no file.</summary>
    public FileWait? Wait { get; init; }
}

/// <summary>Reads what belongs to an event beside its programme: its materials. Files that nobody scanned are opened by staff alone, and only where there is no scanner.</summary>
public sealed class EventPapers(ITrackerDbFactory databases, EvidenceStore store, VirusScanner scanner, FileWaits waits)
{
    /// <summary>Most materials of one event, links and files, that are there at the same time.</summary>
    public const int MostMaterials = 200;

    /// <summary>The file of a material of an announced event, as everybody may have it; null when there is none, or it may not be opened.</summary>
    public async Task<(EventMaterial Material, Stream Content)?> Open(long record, long material, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await db.OutreachEvents.AnyAsync(one => one.Id == record && one.AnnouncedOn != null, ct) ? await Open(db, record, material, Audience.Public, ct) : null;
    }

    /// <summary>The same for those who read events.</summary>
    public async Task<Result<(EventMaterial Material, Stream Content)>> OpenForStaff(long record, long material, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return OutreachQueries.Readers.Any(actor.Is) && await Open(db, record, material, Audience.Staff, ct) is { } opened ? opened : Refusal.Of("file.not_found");
    }

    internal async Task<IReadOnlyList<MaterialLine>> Materials(TrackerDb db, long record, Audience audience, CancellationToken ct)
    {
        var rows = await (from material in db.EventMaterials.AsNoTracking()
                          join content in db.Contents on material.ContentId equals content.Id into contents
                          from content in contents.DefaultIfEmpty()
                          where material.RecordId == record && material.DroppedOn == null
                          orderby material.Id
                          select new { Material = material, Content = content == null ? null : new ScanFacts(content.Scan, content.StoredAt, content.ScannedAt) }).Take(MostMaterials).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new MaterialLine(row.Material, row.Content is { } content && ScanStates.MayOpen(content.State, audience, scanner.IsConfigured))
            {
                Wait = row.Content is { } stored ? waits.Of(stored.State, stored.StoredAt, stored.AnsweredAt) : null,
            }),
        ];
    }

    private async Task<(EventMaterial Material, Stream Content)?> Open(TrackerDb db, long record, long material, Audience audience, CancellationToken ct)
    {
        var found = (await Materials(db, record, audience, ct)).FirstOrDefault(line => line.Material.Id == material && line.MayOpen)?.Material;
        return found?.ContentId is { } content && await store.Open(content, ct) is { } stream ? (found, stream) : null;
    }
}
