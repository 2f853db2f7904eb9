using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention.Records;

/// <summary>Deletes what was taken back once no legal hold is in force on its record any more; an entry of the record's ledger tells how much it was.</summary>
public sealed class TakenBackDisposal(WriteQueue queue, ITrackerDbFactory databases)
{
    private const int MostRecords = 50;

    /// <summary>One round; gives for how many records it was done.</summary>
    public async Task<int> Go(CancellationToken ct = default)
    {
        List<long> over;
        await using (var db = databases.Create())
        {
            over = await db.TakenBack.Where(row => !db.OfficeHolds.Any(hold => hold.Subject == row.HeldRecord && hold.ReleasedOn == null))
                .Select(row => row.HeldRecord).Distinct().OrderByDescending(record => record).Take(MostRecords).ToListAsync(ct);
        }

        await ClockDisposal.Each(queue, over, Delete, ct);
        await DroppedFiles.Remove(queue, databases, ct);
        return over.Count;
    }

    private static async Task Delete(WriteSession session, long record, CancellationToken ct)
    {
        var rows = session.Db.TakenBack.Where(row => row.HeldRecord == record);
        if (await rows.Select(row => row.Kind).FirstOrDefaultAsync(ct) is { } kind)
        {
            var root = await Root(session.Db, kind, record, ct);
            await ClockDisposal.NoteTakenBack(session, root, kind, await rows.ExecuteDeleteAsync(ct), ct);
        }
    }

    private static async Task<IOfficeRoot> Root(TrackerDb db, string kind, long record, CancellationToken ct) => kind switch
    {
        RetentionKinds.Registration => await db.OutreachEvents.FirstAsync(one => one.Id == record, ct),
        RetentionKinds.Visitor => await db.Meetings.FirstAsync(one => one.Id == record, ct),
        RetentionKinds.Contact => await db.ParticipationRequests.FirstAsync(one => one.Id == record, ct),
        _ => await db.Bulletins.FirstAsync(one => one.Id == record, ct),
    };
}

/// <summary>Does so once an hour, on one instance at a time.</summary>
public sealed class TakenBackWorker(TakenBackDisposal disposal, Leases leases, TimeProvider clock, ILogger<TakenBackWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private const string Lease = "taken back";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await disposal.Go(ct);
        }
    }
}
