using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.PublicData;

/// <summary>Publishes what is over, and once a day, and at the start, counts again what may have changed; writes down each version of the file of narratives.</summary>
public sealed class PublicFiguresWorker(PublishFigures figures, NarrativeVersions narratives, Leases leases, AgencyTime time, TimeProvider clock, ILogger<PublicFiguresWorker> log)
    : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private const string Lease = "public-figures";
    private DateOnly _countedOn;

    protected override async Task Round(CancellationToken ct)
    {
        if (!await leases.Take(Lease, ct))
            return;
        var today = time.Today;
        await (_countedOn == today ? figures.Run(again: false, ct) : figures.Follow(ct));
        _countedOn = today;
        await narratives.Write(ct);
    }
}
