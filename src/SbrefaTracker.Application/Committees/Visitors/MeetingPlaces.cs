using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Committees.Visitors;

/// <summary>The places of a meeting: who has one, who waits, and what happens when one is given back.</summary>
/// <param name="Places">How many there are; null when there is room for all.</param>
public sealed record PlacesTaken(int? Places, int Taken, int Waiting)
{
    public bool IsFull => !Seating.HasSeat(Places, Taken, Waiting);
}

/// <summary>
/// Gives places in the order of registration, and the next one that is given back to whoever waits longest. Everybody gets a letter with a secret link of their own; only its hash is kept, so a letter
/// that says that a place came free carries a new one.
/// </summary>
public sealed class MeetingPlaces(WriteQueue queue, ITrackerDbFactory databases, PassingMail mail, OfficeMail site)
{
    /// <summary>A letter that could not be sent by then is of no use.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<PlacesTaken> Of(long meeting, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await Count(db, meeting, await db.Meetings.Where(one => one.Id == meeting).Select(one => one.Seats).FirstOrDefaultAsync(ct), ct);
    }

    /// <summary>Gives back the place, or the wait, that the secret is of, at once, legal hold or not. Nothing tells whose it was.</summary>
    public async Task<Result> GiveBack(long meeting, string? secret, CancellationToken ct = default) => LinkSecret.Hash(secret) is not { } hash ? Refusal.Of("meeting.no_place") : await queue.Run(
        async (session, token) =>
        {
            if (await session.Db.MeetingRegistrations.AsNoTracking().FirstOrDefaultAsync(row => row.CancelHash == hash && row.MeetingRecord == meeting, token) is not { } row)
            {
                return Refusal.Of("meeting.no_place");
            }

            var one = await session.Db.Meetings.AsNoTracking().FirstAsync(other => other.Id == meeting, token);
            await TakenBack.Out(session, row, token);
            if (one.State == MeetingState.NoticePublished && one.MeetsOn >= session.Today)
            {
                await MoveUp(session, one, token);
            }

            session.Db.ChangeTracker.DetectChanges();
            await session.Db.SaveChangesAsync(token);
            return Result.Done;
        },
        ct);

    /// <summary>Decides whether a new registration has a place, and writes to its address.</summary>
    internal async Task Seat(WriteSession session, Meeting meeting, MeetingRegistrationRow row, CancellationToken ct)
    {
        row.IsWaiting = (await MoveUp(session, meeting, ct)).IsFull;
        await Tell(session, meeting, row, row.IsWaiting ? "meeting_waiting" : "meeting_registered");
    }

    /// <summary>
    /// A notice was published: there may be more places than when people registered, and whoever waits longest moves up at once. Those who registered under an earlier notice are told of this one.
    /// </summary>
    internal async Task NoticePublished(WriteSession session, Meeting meeting, CancellationToken ct)
    {
        if (meeting.MeetsOn < session.Today)
        {
            return;
        }

        var rows = await All(session, meeting, ct);
        var waited = rows.Where(row => row.IsWaiting).ToHashSet();
        await MoveUp(session, meeting, ct);
        foreach (var row in rows.Where(row => row.IsWaiting || !waited.Contains(row)))
        {
            await Tell(session, meeting, row, row.IsWaiting ? "meeting_waiting" : "meeting_changed");
        }
    }

    /// <summary>What was announced holds no more: all who registered are told before the next notice says what does.</summary>
    internal async Task Postponed(WriteSession session, Meeting meeting, CancellationToken ct)
    {
        if (meeting.MeetsOn < session.Today)
        {
            return;
        }

        foreach (var row in await All(session, meeting, ct))
        {
            await Tell(session, meeting, row, "meeting_postponed");
        }
    }

    /// <summary>The meeting was called off: all who registered are told why.</summary>
    internal async Task Cancelled(WriteSession session, Meeting meeting, CancellationToken ct)
    {
        foreach (var row in await All(session, meeting, ct))
        {
            await mail.Post(session, row.Email, VisitorLetters.Write("meeting_cancelled", row.Language, meeting, PageOf(meeting), meeting.CancelReason!), session.Now + Kept);
        }
    }

    private static Task<List<MeetingRegistrationRow>> All(WriteSession session, Meeting meeting, CancellationToken ct) =>
        session.Db.MeetingRegistrations.Where(row => row.MeetingRecord == meeting.Id).OrderBy(row => row.Id).ToListAsync(ct);

    // Also before somebody new is seated: the number of places may have been raised since, and nobody passes those who wait.
    private async Task<PlacesTaken> MoveUp(WriteSession session, Meeting meeting, CancellationToken ct)
    {
        var now = await Count(session.Db, meeting.Id, meeting.Seats, ct);
        var next = await session.Db.MeetingRegistrations.Where(row => row.MeetingRecord == meeting.Id && row.IsWaiting)
            .OrderBy(row => row.Id).Take(Seating.MovingUp(now.Places, now.Taken, now.Waiting)).ToListAsync(ct);
        foreach (var row in next)
        {
            row.IsWaiting = false;
            await Tell(session, meeting, row, "meeting_place");
        }

        return now with { Taken = now.Taken + next.Count, Waiting = now.Waiting - next.Count };
    }

    private async Task Tell(WriteSession session, Meeting meeting, MeetingRegistrationRow row, string kind)
    {
        var (secret, page) = (LinkSecret.New(), PageOf(meeting));
        row.CancelHash = LinkSecret.Hash(secret);
        await mail.Post(session, row.Email, VisitorLetters.Write(kind, row.Language, meeting, page, $"{page}/take-part?back={secret}"), session.Now + Kept);
    }

    private string PageOf(Meeting meeting) => site.AddressOf(string.Create(CultureInfo.InvariantCulture, $"/committee-of-the-trade/meetings/{-meeting.Id}"));

    private static async Task<PlacesTaken> Count(TrackerDb db, long meeting, int? places, CancellationToken ct)
    {
        var rows = db.MeetingRegistrations.Where(row => row.MeetingRecord == meeting);
        return new(places, await rows.CountAsync(row => !row.IsWaiting, ct), await rows.CountAsync(row => row.IsWaiting, ct));
    }
}
