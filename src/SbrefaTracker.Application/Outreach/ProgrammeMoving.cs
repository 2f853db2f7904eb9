using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach;

/// <summary>Takes a programme along when its event is put to other days or hours.</summary>
internal static class ProgrammeMoving
{
    /// <param name="writing">The event with its new days and hours.</param>
    /// <param name="before">Those it had.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Why it cannot be: a session would lie outside, or somebody who speaks in one is taken by then. Null when it was done.</returns>
    public static async Task<Refusal?> Along(RecordWriting<OutreachEvent> writing, EventSpan before, CancellationToken ct)
    {
        var one = writing.Root;
        var record = one.Id;
        var sessions = await writing.Db.EventSessions.Where(row => row.RecordId == record && row.DroppedOn == null)
            .OrderBy(row => row.MeetsOn).ThenBy(row => row.StartsAt).ThenBy(row => row.Id).Take(ProgrammeRows.MostSessions).ToListAsync(ct);
        var move = Programme.MoveOf(before, EventSpan.Of(one), sessions);
        if (!move.IsNone)
        {
            foreach (var session in sessions)
            {
                (session.MeetsOn, session.StartsAt, session.EndsAt) = (session.MeetsOn.AddDays(move.Days), session.StartsAt + move.Minutes, session.EndsAt + move.Minutes);
            }

            writing.Detail["sessions_moved_days"] = move.Days;
            writing.Detail["sessions_moved_minutes"] = move.Minutes;
        }

        return sessions.FirstOrDefault(session => !Programme.Holds(one, session.MeetsOn, session.StartsAt, session.EndsAt)) is { } outside
            ? Refusal.On(nameof(EventGiven.StartsOn), "event.session_outside", outside.Title)
            : move.IsNone ? null : await Clash(writing, sessions, ct);
    }

    // All sessions of the event move alike, so only other events can be in the way.
    private static async Task<Refusal?> Clash(RecordWriting<OutreachEvent> writing, List<EventSession> sessions, CancellationToken ct)
    {
        var one = writing.Root;
        var record = one.Id;
        var speakers = (await writing.Db.SessionSpeakers.AsNoTracking().Where(row => row.RecordId == record && row.DroppedOn == null).OrderBy(row => row.Id).Take(ProgrammeRows.MostSpeakers).ToListAsync(ct))
            .ToLookup(row => row.SessionId);
        foreach (var day in sessions.Where(session => speakers.Contains(session.Id)).GroupBy(session => session.MeetsOn))
        {
            List<SpeakerTime> taken = [.. (await ProgrammeRows.Taken(writing.Db, day.Key, ct)).Where(time => time.EventRecord != record)];
            var clash = day
                .SelectMany(session => speakers[session.Id], (session, speaker) => new SpeakerTime(record, one.Title, session.Id, session.Title, speaker.Name, session.MeetsOn, session.StartsAt, session.EndsAt))
                .Select(wanted => Programme.Clash(wanted, taken)).FirstOrDefault(found => found is not null);
            if (clash is not null)
            {
                return Refusal.On(nameof(EventGiven.StartsOn), clash.Code, [.. clash.Args]);
            }
        }

        return null;
    }
}
