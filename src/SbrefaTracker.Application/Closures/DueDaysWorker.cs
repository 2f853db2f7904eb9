using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SbrefaTracker.Application.Closures;

/// <summary>
/// Goes on with due days that do not follow the calendar yet, as after a process that died in the middle. It needs no lease: each
/// transaction begins where the last one of whatever instance ended.
/// </summary>
public sealed class DueDaysWorker(DueDays dueDays, TimeProvider clock, ILogger<DueDaysWorker> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await Follow(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Follow(CancellationToken ct)
    {
        try
        {
            await dueDays.Follow(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Due days could not follow the calendar; it is tried again in {Seconds} seconds", Every.TotalSeconds);
        }
    }
}
