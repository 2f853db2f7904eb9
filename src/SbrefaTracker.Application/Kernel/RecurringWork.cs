using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SbrefaTracker.Application.Kernel;

/// <summary>Work that a server does as soon as it serves, and then again and again: whoever waits for the first page does not wait for it. What fails is logged, and tried again in the next round.</summary>
/// <param name="clock">The clock that the rounds go by.</param>
/// <param name="every">The time from the beginning of one round to that of the next.</param>
/// <param name="log">Where a failure is told.</param>
public abstract class RecurringWork(TimeProvider clock, TimeSpan every, ILogger log) : BackgroundService, IHostedLifecycleService
{
    // A round takes a moment. The time that all have to stop may be used up by browsers that were waited for, and is not asked.
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(5);

    /// <summary>One round; may be cut short by the server's stop.</summary>
    protected abstract Task Round(CancellationToken ct);

    public sealed override Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Begins with the first round, beside the caller.</summary>
    public Task StartedAsync(CancellationToken cancellationToken) => base.StartAsync(cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        do
        {
            await Attempt(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // A round that fails without ending the work.
    private async Task Attempt(CancellationToken ct)
    {
        try
        {
            await Round(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "{Work} failed; it is tried again in {Seconds} seconds", GetType().Name, every.TotalSeconds);
        }
    }

    /// <summary>A round after the others were ended by the server's stop, with a few seconds of its own.</summary>
    protected async Task AttemptLast()
    {
        using var moment = new CancellationTokenSource(LastMoment, clock);
        try
        {
            await Round(moment.Token);
        }
        catch (OperationCanceledException)
        {
            log.LogWarning("{Work} was not done once more before the end", GetType().Name);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "{Work} failed when it was done once more before the end", GetType().Name);
        }
    }
}
