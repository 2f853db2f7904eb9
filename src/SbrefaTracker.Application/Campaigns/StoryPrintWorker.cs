using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>Writes the numbers of new stories a little after they came. It needs no lease: what another instance has written is passed over.</summary>
public sealed class StoryPrintWorker(StoryPrints prints, TimeProvider clock, ILogger<StoryPrintWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override Task Round(CancellationToken ct) => prints.Follow(ct);
}
