using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>Looks every few minutes which reminders are due. It needs no lease: a step that another instance has taken is refused.</summary>
public sealed class ReminderWorker(Reminders reminders, TimeProvider clock, ILogger<ReminderWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override Task Round(CancellationToken ct) => reminders.SendDue(ct);
}
