using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Security;

/// <summary>Who acts on this page now.</summary>
public sealed class ActorProvider(AuthenticationStateProvider session, ActorLookup lookup)
{
    /// <summary>Nobody: has no role, so everything is refused.</summary>
    private static readonly Actor Nobody = Actor.Staff("", "", []);

    public async Task<Actor> Current(CancellationToken ct = default)
    {
        var state = await session.GetAuthenticationStateAsync();
        return state.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await lookup.Find(id, ct) ?? Nobody : Nobody;
    }
}
