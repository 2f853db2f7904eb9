using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Outreach.Registrations;

/// <summary>Deletes what people told to register, some days after the event. How many came stands in the event's record by then.</summary>
public sealed class RegistrationDisposal(WriteQueue queue, ITrackerDbFactory databases, AgencyTime time, OutreachSettings settings)
{
    private const int MostEvents = 50;

    /// <summary>One round; gives for how many events it was done.</summary>
    public async Task<int> Go(CancellationToken ct = default)
    {
        var last = time.Today.AddDays(-settings.RegistrationDays);
        List<long> over;
        await using (var db = databases.Create())
        {
            over = await db.OutreachEvents.Where(one => one.EndsOn < last && db.EventRegistrations.Any(row => row.EventRecord == one.Id))
                .OrderBy(one => one.EndsOn).Select(one => one.Id).Take(MostEvents).ToListAsync(ct);
        }

        if (over.Count > 0)
        {
            await queue.Run(
                async (session, token) =>
                {
                    await session.Db.EventRegistrations.Where(row => over.Contains(row.EventRecord)).ExecuteDeleteAsync(token);
                    return Result.Done;
                },
                ct);
        }

        return over.Count;
    }
}

/// <summary>Does so once an hour, on one instance at a time.</summary>
public sealed class RegistrationDisposalWorker(RegistrationDisposal disposal, Leases leases, TimeProvider clock, ILogger<RegistrationDisposalWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private const string Lease = "registrations for events";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await disposal.Go(ct);
        }
    }
}
