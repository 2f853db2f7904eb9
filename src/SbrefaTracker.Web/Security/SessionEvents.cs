using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace SbrefaTracker.Web.Security;

/// <summary>What happens when a session is used, is missing or does not suffice.</summary>
internal static class SessionEvents
{
    private static readonly string[] Fetched = [StaffAddresses.Alive, "/_blazor", "/api"];

    /// <summary>A touch counts at once, not only when half the time is over: whoever works is never signed out.</summary>
    public static Task RenewWhenAlive(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew |= context.Request.Path == StaffAddresses.Alive;
        return Task.CompletedTask;
    }

    /// <summary>Pages lead to the sign-in page; what a script fetches is told plainly.</summary>
    public static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (Fetched.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>Whoever only lacks a second factor is led to set it up; others are refused.</summary>
    public static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        var area = StaffAreas.All.FirstOrDefault(area => http.Request.Path.StartsWithSegments(area.Path, StringComparison.OrdinalIgnoreCase));
        if (area?.IsOpenTo(http.User) == true && !http.User.HasClaim(StaffPrincipal.SecondFactorClaim, StaffPrincipal.Yes))
        {
            context.Response.Redirect(StaffAddresses.With(StaffAddresses.SecondFactor, http.Request.Path + http.Request.QueryString));
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return Task.CompletedTask;
    }
}
