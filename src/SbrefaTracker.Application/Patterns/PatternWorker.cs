using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Patterns;

/// <summary>Looks for patterns among complaints that were found complete. One instance at a time: two would raise the same flag.</summary>
public sealed class PatternWorker(PatternRounds rounds, Leases leases, TimeProvider clock, ILogger<PatternWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private const string Lease = "patterns";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await rounds.Go(ct);
        }
    }
}
