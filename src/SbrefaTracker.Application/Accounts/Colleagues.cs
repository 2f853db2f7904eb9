using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Accounts;

/// <summary>Somebody who can be made responsible for a complaint.</summary>
public sealed record Colleague(string Id, string Name);

/// <summary>Reads who works on complaints: analysts and representatives whose accounts are open.</summary>
public sealed class Colleagues(ITrackerDbFactory databases)
{
    private static readonly string[] Working = [Roles.Analyst.Code, Roles.Representative.Code];

    public async Task<IReadOnlyList<Colleague>> Read(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await AtWork(db).OrderBy(account => account.Name).Select(account => new Colleague(account.Id, account.Name)).ToListAsync(ct);
    }

    /// <summary>Their accounts.</summary>
    internal static IQueryable<Account> AtWork(TrackerDb db) =>
        db.Users.AsNoTracking().Where(account => !account.Disabled && db.UserRoles.Any(held => held.UserId == account.Id && Working.Contains(held.RoleId)));
}
