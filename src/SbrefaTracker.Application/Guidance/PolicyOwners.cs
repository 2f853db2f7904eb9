using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Who may answer for what the trade is told: policy owners whose accounts are open.</summary>
public sealed class PolicyOwners(ITrackerDbFactory databases)
{
    private static readonly string[] Owning = [Roles.PolicyOwner.Code];

    public async Task<IReadOnlyList<Colleague>> Read(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await AtWork(db).OrderBy(account => account.Name).Select(account => new Colleague(account.Id, account.Name)).ToListAsync(ct);
    }

    /// <summary>Their accounts.</summary>
    internal static IQueryable<Account> AtWork(TrackerDb db) =>
        db.Users.AsNoTracking().Where(account => !account.Disabled && db.UserRoles.Any(held => held.UserId == account.Id && Owning.Contains(held.RoleId)));
}
