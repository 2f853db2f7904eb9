using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Guidance.Bulletins;

/// <summary>Every bulletin, the latest begun first.</summary>
public sealed partial class BulletinListPage(BulletinQueries bulletins, ActorProvider actors)
{
    /// <summary>The number of the last one of the page before.</summary>
    [SupplyParameterFromQuery]
    public long? After { get; set; }

    private async Task<Result<BulletinList>> Load(CancellationToken ct) => await bulletins.List(After, await actors.Current(ct), ct);
}
