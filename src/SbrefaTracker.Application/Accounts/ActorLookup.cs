using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Substitutions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Accounts;

/// <summary>Tells who acts, from the accounts as they are at this moment: a right taken away is gone at the next act.</summary>
public sealed class ActorLookup(ITrackerDbFactory databases, AgencyTime time)
{
    /// <summary>The actor behind an account; null when there is none or it is disabled.</summary>
    public async Task<Actor?> Find(string accountId, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var name = await db.Users.Where(account => account.Id == accountId && !account.Disabled).Select(account => account.Name).FirstOrDefaultAsync(ct);
        if (name is null)
        {
            return null;
        }

        var roles = await (from held in db.UserRoles
                           join role in db.Roles on held.RoleId equals role.Id
                           where held.UserId == accountId
                           select role.Name!).ToListAsync(ct);
        var offices = await db.AccountOffices.Where(bound => bound.AccountId == accountId).Select(bound => bound.OfficeCode).ToListAsync(ct);
        return Actor.Staff(accountId, name, roles.Select(Roles.Find).OfType<Role>(), offices) with { StandsInFor = await Substitutes.AtOfficesFor(db, accountId, time.Today, ct) };
    }
}
