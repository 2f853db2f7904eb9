using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>An event at which a bulletin is told, or may be.</summary>
/// <param name="Record">Below zero.</param>
/// <param name="Address">Where the reader opens it; null when they may not.</param>
public sealed record EventOfBulletin(long Record, string Title, DateOnly StartsOn, string? Address);

/// <summary>A bulletin that is told at an event.</summary>
/// <param name="Address">Where the reader opens it; null when they may not.</param>
public sealed record BulletinOfEvent(string Title, string? Code, BulletinState State, string? Address);

/// <summary>Which bulletin is told at which event: each page shows the other.</summary>
internal static class BulletinEvents
{
    /// <summary>Most to choose from, the next ones.</summary>
    private const int Most = 200;

    public static Task<bool> Has(TrackerDb db, long record, CancellationToken ct) => db.OutreachEvents.AnyAsync(one => one.Id == record && one.State != EventState.Cancelled, ct);

    /// <summary>Those that are not over, and the one that is named already.</summary>
    public static async Task<IReadOnlyList<EventOfBulletin>> Read(TrackerDb db, long? named, Actor actor, DateOnly today, CancellationToken ct)
    {
        var ahead = db.OutreachEvents.Where(one => one.EndsOn >= today && one.State != EventState.Cancelled).OrderBy(one => one.EndsOn).ThenBy(one => one.Id).Take(Most).Select(one => one.Id);
        var found = await db.OutreachEvents.AsNoTracking().Where(one => ahead.Contains(one.Id) || one.Id == named).OrderBy(one => one.EndsOn).ThenBy(one => one.Id)
            .Select(one => new { one.Id, one.Title, one.StartsOn, one.AnnouncedOn }).ToListAsync(ct);
        var mayOpen = OutreachQueries.Readers.Any(actor.Is);
        return [.. found.Select(one => new EventOfBulletin(one.Id, one.Title, one.StartsOn, mayOpen ? $"/outreach/events/{-one.Id}" : one.AnnouncedOn is null ? null : $"/events/{-one.Id}"))];
    }

    /// <summary>What is told at an event, without what was given up.</summary>
    public static async Task<IReadOnlyList<BulletinOfEvent>> At(TrackerDb db, long record, Actor actor, CancellationToken ct)
    {
        var told = await (
            from channel in db.BulletinChannels.AsNoTracking()
            join bulletin in db.Bulletins.AsNoTracking() on channel.RecordId equals bulletin.Id
            where channel.EventRecord == record && channel.DroppedOn == null && bulletin.State != BulletinState.Dropped
            orderby bulletin.Id
            select new { bulletin.Id, bulletin.Title, bulletin.Place, bulletin.State, bulletin.IsOnWeb }).Take(Most).ToListAsync(ct);
        var mayRead = BulletinQueries.Readers.Any(actor.Is);
        return [.. from one in told
                   let code = one.Place is { } place ? Bulletin.CodeOf(place) : null
                   where mayRead || code is not null
                   select new BulletinOfEvent(one.Title, code, one.State, mayRead ? $"/guidance/bulletins/{-one.Id}" : one.IsOnWeb ? $"/bulletins/{code}" : null)];
    }
}
