using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Accounts;

namespace SbrefaTracker.Web.Security;

/// <summary>What a session says of somebody: id, roles, the name for colleagues, and that a second factor is set up.</summary>
internal sealed class StaffPrincipal(UserManager<Account> accounts, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account, IdentityRole>(accounts, roles, options)
{
    public const string NameClaim = "staff_name";

    /// <summary>
    /// With an authenticator app set up, a password alone never signs in; a passkey is two factors by itself. The method by which
    /// somebody signed in is not asked: the framework says "pwd" even of a passkey.
    /// </summary>
    public const string SecondFactorClaim = "second_factor";
    public const string Yes = "yes";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(NameClaim, user.Name));
        if (user.TwoFactorEnabled)
        {
            identity.AddClaim(new Claim(SecondFactorClaim, Yes));
        }

        return identity;
    }
}
