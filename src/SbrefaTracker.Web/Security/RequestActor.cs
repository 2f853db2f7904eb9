using System.Security.Claims;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Security;

/// <summary>Who sends a request, for the addresses that are no pages.</summary>
internal static class RequestActor
{
    /// <summary>Null when nobody is signed in, or the account is not open any more.</summary>
    public static async Task<Actor?> Of(this ActorLookup actors, HttpContext context, CancellationToken ct) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await actors.Find(id, ct) : null;
}
