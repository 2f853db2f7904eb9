using Microsoft.AspNetCore.Authorization;

namespace SbrefaTracker.Web.Security;

/// <summary>Whoever opens an area of staff has set up a second factor. While developing, the demo accounts go without.</summary>
internal sealed class SecondFactorNeeded : IAuthorizationRequirement;

internal sealed class SecondFactorCheck(IHostEnvironment environment) : AuthorizationHandler<SecondFactorNeeded>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactorNeeded requirement)
    {
        if (environment.IsDevelopment() || context.User.HasClaim(StaffPrincipal.SecondFactorClaim, StaffPrincipal.Yes))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
