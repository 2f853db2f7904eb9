using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SbrefaTracker.Application.Mailing;

/// <summary>Looks every few seconds whether mail is due, and sends it. After a failure of the server, and where there is none, it looks less often.</summary>
public sealed class OutboxWorker(Outbox outbox, PassingMail passing, MailSettings settings, TimeProvider clock, ILogger<OutboxWorker> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Never hold up the start of the server.
        await Task.Yield();
        if (!settings.IsConfigured)
        {
            log.LogInformation("No mail server is configured (Mail:Host): messages wait in the database, and staff can read them");
        }

        var rest = Every;
        while (!stoppingToken.IsCancellationRequested)
        {
            rest = await Round(stoppingToken) ? Every : TimeSpan.FromTicks(Math.Min(rest.Ticks * 2, LongestRest.Ticks));
            await Task.Delay(rest, clock, stoppingToken);
        }
    }

    private async Task<bool> Round(CancellationToken ct)
    {
        try
        {
            if (settings.IsConfigured)
            {
                return await outbox.SendDue(ct);
            }

            // What waits goes nowhere, and is not kept for longer than it is said to be.
            await passing.Forget(ct);
            return false;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Mail could not be sent; it is tried again");
            return false;
        }
    }
}
