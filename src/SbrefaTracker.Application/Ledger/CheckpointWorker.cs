using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SbrefaTracker.Application.Ledger;

/// <summary>
/// Signs the ledger while it grows, so that what can be rewritten unnoticed is at most a minute old. It needs no lease: an instance
/// that comes second finds the checkpoint written.
/// </summary>
public sealed class CheckpointWorker(Checkpoints checkpoints, TimeProvider clock, ILogger<CheckpointWorker> log) : BackgroundService
{
    /// <summary>Half of what is promised, so that one failure does not break the promise.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <summary>Signs once more what came since the last time.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Write(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await Write(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Write(CancellationToken ct)
    {
        try
        {
            await checkpoints.WriteIfNeeded(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The ledger could not be signed; it is tried again in {Seconds} seconds", Every.TotalSeconds);
        }
    }
}
