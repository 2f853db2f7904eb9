using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Accounts;

/// <summary>Makes the one-time link with which somebody sets a password. Nobody else ever knows that password.</summary>
public sealed class PasswordLinks(UserManager<Account> accounts, IConfiguration configuration)
{
    /// <summary>How long a link opens; setting a password ends every earlier link as well.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>The page that the link opens, with the queries <c>user</c> and <c>code</c>.</summary>
    public const string Path = "/account/set-password";


    public async Task<string> For(Account account)
    {
        var code = await accounts.GeneratePasswordResetTokenAsync(account);
        var address = SiteAddress.From(configuration);
        return $"{address}{Path}?user={Uri.EscapeDataString(account.Id)}&code={Uri.EscapeDataString(code)}";
    }
}
