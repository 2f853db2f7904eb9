using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Accounts;

namespace SbrefaTracker.Web.Security;

/// <summary>
/// Looks every minute whether somebody on an open page is still who they were: same password, roles and second factor, not
/// disabled, not away for too long.
/// </summary>
public sealed class StaffSession(
    ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options, CircuitActivity activity)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) => IsStill(authenticationState.User);

    /// <summary>Whether this is still the person who signed in, and is there.</summary>
    public async Task<bool> IsStill(ClaimsPrincipal user)
    {
        if (activity.IsIdle)
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.GetUserAsync(user);
        return account is { Disabled: false }
            && user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) == account.SecurityStamp;
    }
}
