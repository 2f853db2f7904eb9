using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Jobs;

/// <summary>Does jobs. One instance at a time; where it dies, another takes the job up as soon as the lease is over.</summary>
public sealed class JobWorker(JobRounds rounds, Leases leases, TimeProvider clock, ILogger<JobWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(JobRounds.Lease, ct))
            await rounds.Go(ct);
    }
}
