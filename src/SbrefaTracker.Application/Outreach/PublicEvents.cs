using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>The public calendar.</summary>
/// <param name="Ahead">The next one first.</param>
/// <param name="Past">The latest first.</param>
public sealed record PublicCalendar(IReadOnlyList<OutreachEvent> Ahead, IReadOnlyList<OutreachEvent> Past, DateOnly Today);

/// <summary>One announced event with its programme.</summary>
/// <param name="SeatsLeft">What whoever registers now can get; null when there is no limit. None while somebody waits.</param>
public sealed record PublicEventView(OutreachEvent Event, IReadOnlyList<ProgrammeLine> Programme, IReadOnlyList<MaterialLine> Materials, int? SeatsLeft, DateOnly Today)
{
    /// <summary>Somebody may register now.</summary>
    public bool IsOpen => Seating.IsOpen(Event, Today);

    /// <summary>Where everybody sees and hears it: nowhere when people register, because those with a seat are told by mail.</summary>
    public string? OnlineAddress => IsCancelled || IsOver || Event.RegisterBy is not null ? null : Event.OnlineAddress;

    public bool IsCancelled => Event.State == EventState.Cancelled;

    public bool IsOver => Event.EndsOn < Today || Event.State is EventState.Held or EventState.Reported;
}

/// <summary>Tells everybody of events once they are announced. Purpose, message and after-action report are for staff: the pages do not show them.</summary>
public sealed class PublicEvents(ITrackerDbFactory databases, AgencyTime time, EventPapers papers)
{
    /// <summary>Most of the past in the calendar: a year or two.</summary>
    public const int MostPast = 30;

    public async Task<PublicCalendar> Read(CancellationToken ct = default)
    {
        var today = time.Today;
        await using var db = databases.Create();
        var ahead = await Announced(db).Where(one => one.EndsOn >= today && (one.State == EventState.Announced || one.State == EventState.Cancelled))
            .OrderBy(one => one.EndsOn).ThenBy(one => one.Id).Take(OutreachQueries.MostAhead).ToListAsync(ct);
        var past = await Announced(db).Where(one => one.EndsOn <= today && one.State != EventState.Cancelled && (one.EndsOn < today || one.State != EventState.Announced))
            .OrderByDescending(one => one.EndsOn).ThenByDescending(one => one.Id).Take(MostPast).ToListAsync(ct);
        return new PublicCalendar([.. ahead.OrderBy(one => one.StartsOn).ThenBy(one => one.StartsAt).ThenByDescending(one => one.Id)], past, today);
    }

    /// <param name="record">The event's number, below zero.</param>
    /// <returns>Null when there is none, or it is not announced.</returns>
    public async Task<PublicEventView?> Event(long record, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        if (await Announced(db).FirstOrDefaultAsync(one => one.Id == record, ct) is not { } found)
        {
            return null;
        }

        var rows = db.EventRegistrations.Where(row => row.EventRecord == record);
        var left = found.Capacity is null || !Seating.IsOpen(found, time.Today) ? found.Capacity
            : await rows.AnyAsync(row => row.Waiting, ct) ? 0
            : Seating.Left(found.Capacity, await rows.CountAsync(ct));
        return new PublicEventView(found, await ProgrammeRows.Load(db, record, ct), await papers.Materials(db, record, Audience.Public, ct), left, time.Today);
    }

    /// <summary>One that was cancelled is told only if it had been announced.</summary>
    private static IQueryable<OutreachEvent> Announced(TrackerDb db) => db.OutreachEvents.AsNoTracking().Where(one => one.AnnouncedOn != null);
}
