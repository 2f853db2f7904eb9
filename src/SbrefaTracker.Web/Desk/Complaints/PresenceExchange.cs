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

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            // Pages that are still open go with this server.
            await Exchange([], cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The time that a stop may take is over.
            log.LogWarning("Who was here was not taken back in time; it ends by itself in {Seconds} seconds", SharedPresences.Length.TotalSeconds);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "Who was here could not be taken back; it ends by itself in {Seconds} seconds", SharedPresences.Length.TotalSeconds);
        }
    }

    protected override Task Round(CancellationToken ct) => Exchange(presence.Here(), ct);

    private async Task Exchange(IReadOnlyList<PresentHere> here, CancellationToken ct)
    {
        if (shared.AreNeeded)
        {
            presence.Learn(await shared.Exchange(here, ct));
        }
    }
}
