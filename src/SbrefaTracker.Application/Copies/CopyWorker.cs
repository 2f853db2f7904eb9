using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Copies;

/// <summary>Looks for copies among complaints that came. One instance at a time, so that the work is not done twice.</summary>
public sealed class CopyWorker(CopyRounds rounds, Leases leases, TimeProvider clock, ILogger<CopyWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private const string Lease = "copies";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await rounds.Go(ct);
        }
    }
}
