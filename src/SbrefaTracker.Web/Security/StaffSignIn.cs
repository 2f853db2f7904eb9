using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Accounts;

namespace SbrefaTracker.Web.Security;

/// <summary>
/// Signs staff in. A disabled account stays out, whatever it knows, and so does a demo account wherever nobody develops: its password is public, and a database that was begun in
/// development may be opened elsewhere.
/// </summary>
public sealed class StaffSignIn(
    UserManager<Account> accounts,
    IHttpContextAccessor contextAccessor,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    IHostEnvironment environment)
    : SignInManager<Account>(accounts, contextAccessor, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user) =>
        !user.Disabled && (environment.IsDevelopment() || !DemoAccounts.Has(user.Email)) && await base.CanSignInAsync(user);

    /// <summary>The account of a session; null when it may not go on, be it only that it was begun elsewhere.</summary>
    public override async Task<Account?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { } account && await CanSignInAsync(account) ? account : null;

    /// <summary>Tries a password; an unknown address takes the same time as a wrong password.</summary>
    public async Task<SignInResult> TryPassword(string email, string password)
    {
        if (await UserManager.FindByEmailAsync(email) is { } account)
        {
            return await PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        }

        UserManager.PasswordHasher.HashPassword(new Account(), password);
        return SignInResult.Failed;
    }
}
