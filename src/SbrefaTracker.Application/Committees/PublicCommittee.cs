using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Disclosure;

namespace SbrefaTracker.Application.Committees;

/// <summary>A member as everybody sees them.</summary>
/// <param name="EndsOn">The last day of the term.</param>
public sealed record PublicMember(string Name, string Organization, string Viewpoint, DateOnly EndsOn);

/// <summary>The committee as everybody sees it: who is on it, what it works on, and every meeting that was announced.</summary>
/// <param name="Ahead">The next one first.</param>
/// <param name="Past">A page of those that are over, the latest first.</param>
/// <param name="Moved">Those that were announced and taken back into planning, by the day that was announced.</param>
public sealed record PublicCommitteeView(
    Committee Committee, CharterReading Charter, string? CharterAddress, IReadOnlyList<PublicMember> Members, IReadOnlyList<CommitteeGroup> Groups, IReadOnlyList<Meeting> Ahead, IReadOnlyList<Meeting> Past,
    IReadOnlyList<MovedMeeting> Moved, DateOnly Today)
{
    /// <summary>Where the page of earlier meetings begins; null on the last.</summary>
    public MeetingsBefore? Earlier { get; init; }
}

/// <summary>A meeting that was announced and taken back into planning: what was announced, and nothing of what is planned now, which its notice tells.</summary>
/// <param name="Record">Its number, below zero.</param>
/// <param name="Version">Rises with every change.</param>
/// <param name="From">The day that was announced; the times are of that day.</param>
/// <param name="CancelReason">Why it was called off after that; null while it is planned.</param>
public sealed record MovedMeeting(long Record, int Version, string Committee, DateOnly From, int StartsAt, int EndsAt, string? CancelReason)
{
    public bool IsCancelled => CancelReason is not null;
}

/// <summary>What somebody wrote to the committee, as it stands with the minutes.</summary>
public sealed record MeetingStatement(string Name, string? Organization, string Text, bool InTime);

/// <summary>One announced meeting.</summary>
/// <param name="Statements">A page of the written statements that were read and released, once the minutes are certified: the minutes name whoever presented one (41 CFR 102-3.165).</param>
/// <param name="Next">The number after which the next of them begin; null on the last page.</param>
/// <param name="Withheld">How many were read and are withheld.</param>
/// <param name="Unread">How many nobody decided of yet.</param>
public sealed record PublicMeetingView(
    Committee Committee, Meeting Meeting, IReadOnlyList<PaperLine> Materials, IReadOnlyList<MeetingStatement> Statements, long? Next, int Withheld, int Unread, DateOnly Today)
{
    public bool IsCancelled => Meeting.IsCancelled;

    /// <summary>Visitors register or write to it.</summary>
    public bool TakesPart => Meeting.State is MeetingState.NoticePublished or MeetingState.Held;

    /// <summary>Somebody may register today.</summary>
    public bool MayRegister => Meeting is { State: MeetingState.NoticePublished, RegisterBy: { } by } && Today <= by;

    /// <summary>The minutes, once the chair certified them.</summary>
    public string? Minutes => Meeting.HasMinutes ? Meeting.Minutes : null;
}

/// <summary>
/// Tells everybody of the committee. A meeting is told when its notice is published, and minutes when they are certified; what is still being prepared is not. Of one that was announced and is planned anew, it is told that it
/// was moved.
/// </summary>
public sealed class PublicCommittee(ITrackerDbFactory databases, AgencyTime time, CommitteePapers papers)
{
    // Those ahead, while their day is not over.
    private static readonly MeetingState[] Coming = [MeetingState.NoticePublished, MeetingState.Cancelled];

    /// <summary>Null when there is no committee.</summary>
    /// <param name="before">Where the page of meetings that are over begins; null for the latest.</param>
    public async Task<PublicCommitteeView?> Read(MeetingsBefore? before = null, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        if (await db.Committees.AsNoTracking().OrderBy(committee => committee.State == CommitteeState.Standing ? 0 : 1).ThenBy(committee => committee.Id).FirstOrDefaultAsync(ct) is not { } committee)
        {
            return null;
        }

        var today = time.Today;
        var rows = await CommitteeRows.Load(db, committee, ct);
        var announced = Announced(db).Where(meeting => meeting.CommitteeRecord == committee.Id);
        var ahead = await announced.Where(meeting => meeting.MeetsOn >= today && Coming.Contains(meeting.State)).OrderBy(meeting => meeting.MeetsOn).ThenByDescending(meeting => meeting.Id).Take(CommitteeQueries.MostMeetings).ToListAsync(ct);
        var past = await MeetingsBefore.Page(announced.Where(meeting => meeting.MeetsOn < today || !Coming.Contains(meeting.State)), before).ToListAsync(ct);
        return new PublicCommitteeView(
            committee, CharterClock.Read(rows.Charters, today), rows.Charters.FirstOrDefault(charter => charter.FiledOn <= today)?.Address,
            [
                .. from line in rows.Members
                   let term = line.Terms.FirstOrDefault(term => term.Holds(today))
                   where term is not null
                   select new PublicMember(line.Member.Name, line.Member.Organization, line.Member.Viewpoint, term.LastDay),
            ],
            [.. rows.Groups.Where(group => group.GroupState != GroupStates.Ended)],
            ahead,
            [.. past.Take(CommitteeQueries.MostMeetings)],
            [.. from meeting in await TakenBack(db).Where(meeting => meeting.CommitteeRecord == committee.Id).OrderByDescending(meeting => meeting.MovedFrom).Take(CommitteeQueries.MostMeetings).ToListAsync(ct)
                orderby meeting.MovedFrom
                select Told(meeting, committee)],
            today)
        {
            Earlier = MeetingsBefore.After(past),
        };
    }

    /// <param name="record">The meeting's number, below zero.</param>
    /// <returns>Null when there is none that was announced and taken back.</returns>
    public async Task<MovedMeeting?> Moved(long record, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await TakenBack(db).FirstOrDefaultAsync(meeting => meeting.Id == record, ct) is { } meeting
            ? Told(meeting, await db.Committees.AsNoTracking().FirstAsync(one => one.Id == meeting.CommitteeRecord, ct))
            : null;
    }

    /// <param name="record">The meeting's number, below zero.</param>
    /// <param name="after">The number of the last statement of the page before; 0 for the first.</param>
    /// <returns>Null when there is none, or it is not announced.</returns>
    public async Task<PublicMeetingView?> Meeting(long record, long after = 0, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        if (await Announced(db).FirstOrDefaultAsync(meeting => meeting.Id == record, ct) is not { } meeting)
        {
            return null;
        }

        var committee = await db.Committees.AsNoTracking().FirstAsync(one => one.Id == meeting.CommitteeRecord, ct);
        var materials = await papers.Of(db, record, Audience.Public, ct);
        var statements = meeting.State == MeetingState.MinutesCertified ? await ReadStatements.Of(db, record, onlyReleased: true, after, ct) : null;
        return new PublicMeetingView(
            committee, meeting, materials, [.. (statements?.Lines ?? []).Select(line => line.Statement).Select(row => new MeetingStatement(row.Name, row.Organization, row.Text, row.InTime))], statements?.Next,
            statements?.Withheld ?? 0, statements?.Unread ?? 0, time.Today);
    }

    private static MovedMeeting Told(Meeting meeting, Committee committee) =>
        new(meeting.Id, meeting.Version, committee.Name, meeting.MovedFrom!.Value, meeting.MovedFromStart ?? meeting.StartsAt, meeting.MovedFromEnd ?? meeting.EndsAt, meeting.State == MeetingState.Cancelled ? meeting.CancelReason : null);

    /// <summary>Those of which what the public was told does not hold any more.</summary>
    private static IQueryable<Meeting> TakenBack(TrackerDb db) => db.Meetings.AsNoTracking().Where(meeting => meeting.NoticeOn == null && meeting.MovedFrom != null);

    /// <summary>Those of which the public was told; one that was cancelled only if it had been told of it.</summary>
    internal static IQueryable<Meeting> Announced(TrackerDb db) => db.Meetings.AsNoTracking().Where(meeting => meeting.NoticeOn != null && meeting.State != MeetingState.Planned);
}
