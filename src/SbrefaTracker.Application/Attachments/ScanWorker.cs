using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Attachments;

/// <summary>Asks now and then whether the scanner answers again, and clears up after uploads that were broken off.</summary>
public sealed class ScanWorker(HeldFiles files, Leases leases, TimeProvider clock, ILogger<ScanWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private const string Lease = "scan";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await files.RemoveAbandoned(ct);
            await files.Scan(ct);
        }
    }
}
