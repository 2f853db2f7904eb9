using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Outreach;

/// <summary>The office's own events, for the check of one voice. They have no topics: what lies near is found by its name, its week, and for whom guests speak there.</summary>
internal sealed class EventAppearances : IOtherAppearances
{
    private const string Source = "event";

    /// <summary>Most that are compared: far above what one office holds in four months.</summary>
    private const int Most = 200;

    public async Task<IReadOnlyList<Appearance>> Between(TrackerDb db, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var events = await db.OutreachEvents.AsNoTracking()
            .Where(one => one.EndsOn >= from && one.StartsOn <= to && one.State != EventState.Cancelled)
            .OrderBy(one => one.EndsOn).ThenBy(one => one.Id).Take(Most).ToListAsync(ct);
        var records = events.Select(one => one.Id).ToList();
        var speakers = await db.SessionSpeakers.AsNoTracking().Where(one => records.Contains(one.RecordId) && one.DroppedOn == null).OrderBy(one => one.Id)
            .Select(one => new { one.RecordId, one.Component }).ToListAsync(ct);
        var components = speakers.ToLookup(one => one.RecordId, one => one.Component);
        return [.. events.Select(one => Of(one, [.. components[one.Id].Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)]))];
    }

    private static Appearance Of(OutreachEvent one, IReadOnlyList<string> components) => new(
        Source, one.Id, $"/outreach/events/{-one.Id}", one.Title, one.StartsOn, one.EndsOn, one.Place, components.Count == 0 ? null : string.Join(", ", components), [],
        one.Message.Length == 0 ? null : one.Message)
    { Organizations = components };
}
