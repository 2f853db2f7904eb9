using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;

namespace SbrefaTracker.Application.Mailing.Bounces;

/// <summary>Looks every few minutes into the mailbox of reports; where none is set up, it does nothing.</summary>
public sealed class BounceWorker(BounceRounds rounds, TimeProvider clock, ILogger<BounceWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(3);

    protected override Task Round(CancellationToken ct) => rounds.Read(ct);
}
