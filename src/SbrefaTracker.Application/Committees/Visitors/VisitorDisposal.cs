using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Committees.Visitors;

/// <summary>Deletes registrations, and the addresses of those who wrote, some days after the meeting. What was written stays with the committee's papers. A legal hold on the meeting stops it; what was deleted is told by an entry of the meeting's ledger.</summary>
public sealed class VisitorDisposal(WriteQueue queue, ITrackerDbFactory databases, AgencyTime time, CommitteeSettings settings)
{
    private const int MostMeetings = 50;

    /// <summary>
    /// Meetings of which it is known when they are over. Whoever registered for one that is moved stays registered until the new day is announced, and is told of it; its day is still the old one.
    /// </summary>
    internal static readonly Expression<Func<Meeting, bool>> HasItsDay = meeting => meeting.State != MeetingState.Planned || meeting.MovedFrom == null || meeting.NoticeOn != null;

    /// <summary>One round; gives how many meetings it was done for.</summary>
    public async Task<int> Go(CancellationToken ct = default)
    {
        List<long> over;
        await using (var db = databases.Create())
        {
            over = await Over(db).Where(meeting => !db.OfficeHolds.Any(hold => hold.Subject == meeting.Id && hold.ReleasedOn == null))
                .Where(meeting => db.MeetingRegistrations.Any(row => row.MeetingRecord == meeting.Id) || db.WrittenStatements.Any(row => row.MeetingRecord == meeting.Id && row.Email != null))
                .OrderByDescending(meeting => meeting.Id).Select(meeting => meeting.Id).Take(MostMeetings).ToListAsync(ct);
        }

        await ClockDisposal.Each(queue, over, Delete, ct);
        return over.Count;
    }

    private IQueryable<Meeting> Over(TrackerDb db)
    {
        var last = time.Today.AddDays(-settings.RegistrationDays);
        return db.Meetings.Where(HasItsDay).Where(meeting => meeting.MeetsOn < last);
    }

    // One that was moved since they were found is not over.
    private async Task Delete(WriteSession session, long record, CancellationToken ct)
    {
        if (await Over(session.Db).FirstOrDefaultAsync(one => one.Id == record, ct) is not { } meeting)
        {
            return;
        }

        var people = await session.Db.MeetingRegistrations.Where(row => row.MeetingRecord == record).ExecuteDeleteAsync(ct)
            + await session.Db.WrittenStatements.Where(row => row.MeetingRecord == record && row.Email != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.Email, (string?)null), ct);
        await ClockDisposal.Note(session, meeting, RetentionKinds.Visitor, settings.RegistrationDays, people, ct);
    }
}

/// <summary>Does so once an hour, on one instance at a time.</summary>
public sealed class VisitorDisposalWorker(VisitorDisposal disposal, Leases leases, TimeProvider clock, ILogger<VisitorDisposalWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private const string Lease = "visitors of meetings";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await disposal.Go(ct);
        }
    }
}
