using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;

namespace SbrefaTracker.Application.Ledger;

/// <summary>
/// Signs the ledger while it grows, so that what can be rewritten unnoticed is at most a minute old. It needs no lease: an instance
/// that comes second finds the checkpoint written.
/// </summary>
public sealed class CheckpointWorker(Checkpoints checkpoints, TimeProvider clock, ILogger<CheckpointWorker> log) : RecurringWork(clock, Every, log)
{
    /// <summary>Half of what is promised, so that one failure does not break the promise.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <summary>Signs once more what came since the last time.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await AttemptLast();
    }

    protected override Task Round(CancellationToken ct) => checkpoints.WriteIfNeeded(ct);
}
