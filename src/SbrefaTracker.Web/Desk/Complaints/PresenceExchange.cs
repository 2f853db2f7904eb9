using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Presences;

namespace SbrefaTracker.Web.Desk.Complaints;

/// <summary>
/// Where several servers share a database, each tells the others who has which complaint open, and learns of theirs. A server at which no complaint is
/// open asks nothing.
/// </summary>
public sealed class PresenceExchange(Presence presence, SharedPresences shared, TimeProvider clock, ILogger<PresenceExchange> log) : RecurringWork(clock, Every, log)
{
    /// <summary>So late at most somebody is told of a colleague at another server.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private bool _ends;

    /// <summary>Takes back who was here: pages that are still open go with this server.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        _ends = true;
        await AttemptLast();
    }

    protected override async Task Round(CancellationToken ct)
    {
        if (shared.AreNeeded)
        {
            presence.Learn(await shared.Exchange(_ends ? [] : presence.Here(), ct));
        }
    }
}
