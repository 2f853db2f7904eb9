using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees.Visitors;

/// <summary>Deletes registrations, and the addresses of those who wrote, some days after the meeting. What was written stays with the committee's papers.</summary>
public sealed class VisitorDisposal(WriteQueue queue, ITrackerDbFactory databases, AgencyTime time, CommitteeSettings settings)
{
    private const int MostMeetings = 50;

    /// <summary>One round; gives how many meetings it was done for.</summary>
    public async Task<int> Go(CancellationToken ct = default)
    {
        var last = time.Today.AddDays(-settings.RegistrationDays);
        List<long> over;
        await using (var db = databases.Create())
        {
            over = await db.Meetings.Where(meeting => meeting.MeetsOn < last)
                .Where(meeting => db.MeetingRegistrations.Any(row => row.MeetingRecord == meeting.Id) || db.WrittenStatements.Any(row => row.MeetingRecord == meeting.Id && row.Email != null))
                .OrderByDescending(meeting => meeting.Id).Select(meeting => meeting.Id).Take(MostMeetings).ToListAsync(ct);
        }

        if (over.Count > 0)
        {
            await queue.Run(
                async (session, token) =>
                {
                    await session.Db.MeetingRegistrations.Where(row => over.Contains(row.MeetingRecord)).ExecuteDeleteAsync(token);
                    await session.Db.WrittenStatements.Where(row => over.Contains(row.MeetingRecord)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Email, (string?)null), token);
                    return Result.Done;
                },
                ct);
        }

        return over.Count;
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
