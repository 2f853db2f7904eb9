using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SbrefaTracker.Application.Views;

/// <summary>Looks every few minutes whether somebody is to be told of a view.</summary>
public sealed class ViewAlertWorker(ViewAlertRounds rounds, TimeProvider clock, ILogger<ViewAlertWorker> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await rounds.Run(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Views could not be looked at; it is tried again in {Minutes} minutes", Every.TotalMinutes);
            }
        }
    }
}
