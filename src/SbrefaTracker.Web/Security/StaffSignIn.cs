using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Accounts;

namespace SbrefaTracker.Web.Security;

/// <summary>Signs staff in. A disabled account stays out, whatever it knows.</summary>
public sealed class StaffSignIn(
    UserManager<Account> accounts,
    IHttpContextAccessor contextAccessor,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation)
    : SignInManager<Account>(accounts, contextAccessor, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user) => !user.Disabled && await base.CanSignInAsync(user);

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
