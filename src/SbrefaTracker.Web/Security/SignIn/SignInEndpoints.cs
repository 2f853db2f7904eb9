using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Web.Desk.Complaints;

namespace SbrefaTracker.Web.Security;

/// <summary>What is asked for without a page: signing out, a sign of life, and the challenges of passkeys.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder site)
    {
        site.MapPost(StaffAddresses.SignOut, SignOut).AllowAnonymous().DisableAntiforgery();
        site.MapPost(StaffAddresses.Alive, () => TypedResults.NoContent()).DisableAntiforgery();
        site.MapPost(StaffAddresses.SignInPasskey, AskForPasskey).AllowAnonymous();
        site.MapPost(StaffAddresses.PasskeyOptions, OfferPasskey);
    }

    // Where the session is over already, the page's token fits nobody any more, and there is nothing left that another site could end.
    private static async Task<IResult> SignOut(
        HttpContext context, [FromServices] StaffSignIn door, [FromServices] IAntiforgery antiforgery, [FromServices] Presence presence, [FromForm] string? returnUrl, [FromForm] bool idle)
    {
        if (context.User.Identity?.IsAuthenticated == true && !await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account)
        {
            presence.Forget(account);
        }

        await door.SignOutAsync();
        var address = StaffAddresses.With(StaffAddresses.SignIn, idle ? returnUrl : null);
        return TypedResults.LocalRedirect(address + (address.Contains('?') ? "&" : "?") + (idle ? "idle=true" : "left=true"));
    }

    private static async Task<IResult> AskForPasskey(HttpContext context, [FromServices] StaffSignIn door, [FromServices] IAntiforgery antiforgery)
    {
        await antiforgery.ValidateRequestAsync(context);
        return TypedResults.Content(await door.MakePasskeyRequestOptionsAsync(null), "application/json");
    }

    private static async Task<IResult> OfferPasskey(
        HttpContext context, [FromServices] StaffSignIn door, [FromServices] UserManager<Account> accounts, [FromServices] IAntiforgery antiforgery)
    {
        await antiforgery.ValidateRequestAsync(context);
        if (await accounts.GetUserAsync(context.User) is not { } account)
        {
            return TypedResults.Unauthorized();
        }

        var owner = new PasskeyUserEntity { Id = account.Id, Name = account.Email!, DisplayName = account.Name };
        return TypedResults.Content(await door.MakePasskeyCreationOptionsAsync(owner), "application/json");
    }
}
