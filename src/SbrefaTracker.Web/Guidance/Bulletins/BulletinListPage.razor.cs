using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Guidance.Bulletins;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Guidance.Bulletins;

/// <summary>Every bulletin, the latest begun first.</summary>
public sealed partial class BulletinListPage(BulletinQueries bulletins, ActorProvider actors)
{
    /// <summary>The number of the last one of the page before.</summary>
    [SupplyParameterFromQuery(Name = "after")]
    public string? AfterText { get; set; }

    private long? After => InAddress.Number(AfterText);

    /// <summary>"nospanish" for those that nobody wrote in Spanish yet.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    private bool IsMissing => Show == SpanishChoice.Missing;

    private async Task<Result<BulletinList>> Load(CancellationToken ct) => await bulletins.List(After, IsMissing, await actors.Current(ct), ct);
}
