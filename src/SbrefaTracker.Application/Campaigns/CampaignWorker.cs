using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Campaigns;

/// <summary>Looks for campaigns among complaints that came. One instance at a time: two would propose the same group.</summary>
public sealed class CampaignWorker(CampaignRounds rounds, Leases leases, TimeProvider clock, ILogger<CampaignWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private const string Lease = "campaigns";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await rounds.Go(ct);
        }
    }
}
