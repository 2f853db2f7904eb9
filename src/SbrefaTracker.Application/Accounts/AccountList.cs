using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Accounts;

/// <summary>Reads all accounts of staff for a list; a few dozen, so without paging.</summary>
public sealed class AccountList(ITrackerDbFactory databases, TimeProvider clock)
{
    public async Task<IReadOnlyList<AccountRow>> Read(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        await using var db = databases.Create();
        var roles = (await (from held in db.UserRoles join role in db.Roles on held.RoleId equals role.Id select new { held.UserId, role.Name })
            .ToListAsync(ct)).ToLookup(held => held.UserId, held => held.Name!);
        var offices = (await db.AccountOffices.ToListAsync(ct)).ToLookup(bound => bound.AccountId, bound => bound.OfficeCode);
        var passkeys = (await db.UserPasskeys.Select(passkey => passkey.UserId).Distinct().ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var accounts = await db.Users.AsNoTracking().OrderBy(account => account.Email).ToListAsync(ct);
        return [.. accounts.Select(account => new AccountRow(
            account.Id,
            account.Email ?? "",
            account.Name,
            account.Disabled,
            account.PasswordHash is not null,
            account.TwoFactorEnabled || passkeys.Contains(account.Id),
            [.. roles[account.Id].Order(StringComparer.Ordinal)],
            [.. offices[account.Id].Order(StringComparer.Ordinal)])
        {
            LockedUntil = account.LockoutEnd > now ? account.LockoutEnd : null,
        })];
    }
}
