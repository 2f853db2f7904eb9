using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>A session with those who speak in it.</summary>
public sealed record ProgrammeLine(EventSession Session, IReadOnlyList<SessionSpeaker> Speakers);

/// <summary>Reads programmes.</summary>
internal static class ProgrammeRows
{
    /// <summary>Most sessions of one event, those that were dropped with them: many times what a symposium has.</summary>
    public const int MostSessions = 300;

    /// <summary>Most speakers of one event.</summary>
    public const int MostSpeakers = 1_000;

    /// <summary>Most speakers of all events on one day that are looked through for a clash.</summary>
    private const int MostOfDay = 5_000;

    /// <summary>What is in the programme, in the order in which it happens.</summary>
    public static async Task<IReadOnlyList<ProgrammeLine>> Load(TrackerDb db, long record, CancellationToken ct)
    {
        var sessions = await db.EventSessions.AsNoTracking().Where(row => row.RecordId == record && row.DroppedOn == null)
            .OrderBy(row => row.MeetsOn).ThenBy(row => row.StartsAt).ThenBy(row => row.Id).Take(MostSessions).ToListAsync(ct);
        var speakers = (await db.SessionSpeakers.AsNoTracking().Where(row => row.RecordId == record && row.DroppedOn == null).OrderBy(row => row.Id).Take(MostSpeakers).ToListAsync(ct))
            .ToLookup(row => row.SessionId);
        return [.. sessions.Select(session => new ProgrammeLine(session, [.. speakers[session.Id]]))];
    }

    /// <summary>When whoever speaks on a day is taken, over all events that are not cancelled.</summary>
    public static async Task<IReadOnlyList<SpeakerTime>> Taken(TrackerDb db, DateOnly day, CancellationToken ct) => await (
        from session in db.EventSessions.AsNoTracking()
        join speaker in db.SessionSpeakers on session.Id equals speaker.SessionId
        join one in db.OutreachEvents on session.RecordId equals one.Id
        where session.MeetsOn == day && session.DroppedOn == null && speaker.DroppedOn == null && one.State != EventState.Cancelled
        orderby session.StartsAt, session.Id
        select new SpeakerTime(one.Id, one.Title, session.Id, session.Title, speaker.Name, session.MeetsOn, session.StartsAt, session.EndsAt)).Take(MostOfDay).ToListAsync(ct);
}
