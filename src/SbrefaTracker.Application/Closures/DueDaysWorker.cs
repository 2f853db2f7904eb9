using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;

namespace SbrefaTracker.Application.Closures;

/// <summary>
/// Goes on with due days that do not follow the calendar yet, as after a process that died in the middle. It needs no lease: each
/// transaction begins where the last one of whatever instance ended.
/// </summary>
public sealed class DueDaysWorker(DueDays dueDays, TimeProvider clock, ILogger<DueDaysWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    protected override Task Round(CancellationToken ct) => dueDays.Follow(ct);
}
