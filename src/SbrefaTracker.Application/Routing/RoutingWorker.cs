using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Routing;

/// <summary>Asks the routing rules for what came. One instance at a time, so that the rules are asked in the order in which complaints came.</summary>
public sealed class RoutingWorker(RoutingRounds rounds, Leases leases, TimeProvider clock, ILogger<RoutingWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private const string Lease = "routing";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await rounds.Go(ct);
        }
    }
}
