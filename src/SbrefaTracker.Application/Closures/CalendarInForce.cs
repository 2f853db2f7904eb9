using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Application.Closures;

/// <summary>
/// The calendar by which the due days of a complaint are counted. A switch in the layer of closures reaches one complaint after
/// another, and until it has reached a complaint, that one goes on by the calendar before: so its stored due days always
/// belong to one calendar, and are moved once, with a trail.
/// </summary>
public sealed class CalendarInForce
{
    private readonly BusinessCalendar _now;
    private readonly List<(CalendarChangeRow Change, BusinessCalendar Before)> _underWay = [];

    private CalendarInForce(CalendarLayer layer, IEnumerable<CalendarChangeRow> underWay)
    {
        _now = layer.ToCalendar();
        var before = layer;
        foreach (var change in underWay.OrderByDescending(change => change.Id))
        {
            before = before.Before(ChangeOf(change));
            _underWay.Insert(0, (change, before.ToCalendar()));
        }
    }

    /// <summary>Where nothing was ever switched.</summary>
    public static CalendarInForce Federal { get; } = new(CalendarLayer.None, []);

    /// <summary>The layer as it is switched now.</summary>
    public static async Task<CalendarLayer> LayerOf(TrackerDb db, CancellationToken ct) =>
        await LayerOf(db, await db.CalendarChanges.AsNoTracking().Where(change => change.Day == null).ToListAsync(ct), ct);

    public static async Task<CalendarInForce> Load(TrackerDb db, CancellationToken ct)
    {
        var changes = await db.CalendarChanges.AsNoTracking().Where(change => change.Day == null || change.FinishedAt == null).ToListAsync(ct);
        return new(await LayerOf(db, changes, ct), changes.Where(change => change.FinishedAt is null));
    }

    // Closures are rows; of Inauguration Day only the switches are kept, and the last one says how it is.
    private static async Task<CalendarLayer> LayerOf(TrackerDb db, IEnumerable<CalendarChangeRow> changes, CancellationToken ct)
    {
        var closures = await db.Closures.AsNoTracking().ToListAsync(ct);
        var inauguration = changes.Where(change => change.Day is null).MaxBy(change => change.Id)?.IsOn == true;
        return new CalendarLayer([.. closures.Select(row => new Closure(row.Day, row.Name, row.Authority))], inauguration);
    }

    /// <summary>The calendar of a complaint, by its id; 0 for one that is not recorded yet.</summary>
    public BusinessCalendar Of(long complaintId)
    {
        // Switches reach a complaint in their order, so the first that has not is the one that matters.
        foreach (var (change, before) in _underWay)
        {
            if (change.Reached < complaintId && complaintId <= change.UpTo)
            {
                return before;
            }
        }

        return _now;
    }

    internal static CalendarChange ChangeOf(CalendarChangeRow row) => new(row.Day, row.Name, row.Authority, row.IsOn);

    /// <summary>The calendar of the complaints that a switch is about to reach.</summary>
    internal BusinessCalendar Before(long changeId) => _underWay.First(one => one.Change.Id == changeId).Before;
}
