using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>
/// Looks every few minutes which reminders are due. It needs no lease: a step that another instance has taken is refused.
/// </summary>
public sealed class ReminderWorker(Reminders reminders, TimeProvider clock, ILogger<ReminderWorker> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Never hold up the start of the server.
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
            await reminders.SendDue(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Offices could not be reminded; it is tried again in {Minutes} minutes", Every.TotalMinutes);
        }
    }
}
