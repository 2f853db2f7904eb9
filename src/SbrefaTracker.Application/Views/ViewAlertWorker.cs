using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;

namespace SbrefaTracker.Application.Views;

/// <summary>Looks every few minutes whether somebody is to be told of a view.</summary>
public sealed class ViewAlertWorker(ViewAlertRounds rounds, TimeProvider clock, ILogger<ViewAlertWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override Task Round(CancellationToken ct) => rounds.Run(ct);
}
