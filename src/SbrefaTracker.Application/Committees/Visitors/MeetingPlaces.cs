using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
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
    /// <summary>Bytes of the secret of a link: out of reach for guessing.</summary>
    private const int SecretBytes = 16;

    /// <summary>A letter that could not be sent by then is of no use.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<PlacesTaken> Of(long meeting, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await Count(db, meeting, await db.Meetings.Where(one => one.Id == meeting).Select(one => one.Seats).FirstOrDefaultAsync(ct), ct);
    }

    /// <summary>Gives back the place, or the wait, that the secret is of. Nothing tells whose it was.</summary>
    public Task<Result> GiveBack(long meeting, string? secret, CancellationToken ct = default) => queue.Run(
        async (session, token) =>
        {
            var hash = Hash(secret);
            if (await session.Db.MeetingRegistrations.AsNoTracking().FirstOrDefaultAsync(row => row.CancelHash == hash && row.MeetingRecord == meeting, token) is not { } row)
            {
                return Refusal.Of("meeting.no_place");
            }

            var one = await session.Db.Meetings.AsNoTracking().FirstAsync(other => other.Id == meeting, token);
            await session.Db.MeetingRegistrations.Where(other => other.Id == row.Id).ExecuteDeleteAsync(token);
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
        var secret = Randomness.Hex(SecretBytes);
        row.CancelHash = Hash(secret);
        var page = site.AddressOf(string.Create(CultureInfo.InvariantCulture, $"/committee-of-the-trade/meetings/{-meeting.Id}"));
        await mail.Post(session, row.Email, VisitorLetters.Write(kind, row.Language, meeting, page, $"{page}/take-part?back={secret}"), session.Now + Kept);
    }

    private static async Task<PlacesTaken> Count(TrackerDb db, long meeting, int? places, CancellationToken ct)
    {
        var rows = db.MeetingRegistrations.Where(row => row.MeetingRecord == meeting);
        return new(places, await rows.CountAsync(row => !row.IsWaiting, ct), await rows.CountAsync(row => row.IsWaiting, ct));
    }

    private static byte[] Hash(string? secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? ""));
}
