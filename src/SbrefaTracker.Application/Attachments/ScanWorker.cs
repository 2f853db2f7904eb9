using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Attachments;

/// <summary>Asks now and then whether the scanner answers again, and clears up after uploads that were broken off.</summary>
public sealed class ScanWorker(HeldFiles files, Leases leases, TimeProvider clock, ILogger<ScanWorker> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private const string Lease = "scan";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await Round(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Round(CancellationToken ct)
    {
        try
        {
            if (await leases.Renew(Lease, ct))
            {
                await files.RemoveAbandoned(ct);
                await files.Scan(ct);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Files could not be scanned; it is tried again in {Seconds} seconds", Every.TotalSeconds);
        }
    }
}
