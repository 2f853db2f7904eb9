using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Substitutions;

namespace SbrefaTracker.Application.Substitutions;

/// <summary>Reads who stands in for whom on a day. Looked up anew at every act and every mail: what was ended gives nothing any more.</summary>
internal static class Substitutes
{
    /// <summary>The substitutions that hold on that day.</summary>
    public static IQueryable<Substitution> On(TrackerDb db, DateOnly day) =>
        db.Substitutions.AsNoTracking().Where(row => row.State == SubstitutionState.Named && row.FromOn <= day && row.ToOn >= day);

    /// <summary>For whom an account stands in as a liaison: those who are away, whose own accounts are open and answer for offices.</summary>
    public static async Task<IReadOnlyList<StandIn>> AtOfficesFor(TrackerDb db, string accountId, DateOnly day, CancellationToken ct)
    {
        var bound = await (
            from row in On(db, day)
            join account in db.Users on row.AwayId equals account.Id
            join office in db.AccountOffices on account.Id equals office.AccountId
            where row.SubstituteId == accountId && !account.Disabled
                && db.UserRoles.Any(held => held.UserId == account.Id && held.RoleId == Roles.OfficeLiaison.Code)
            orderby row.Id descending, office.OfficeCode
            select new { account.Id, account.Name, office.OfficeCode }).ToListAsync(ct);
        return [.. bound.GroupBy(one => (one.Id, one.Name)).Select(away => new StandIn(away.Key.Id, away.Key.Name, away.Select(one => one.OfficeCode).ToHashSet(StringComparer.Ordinal)))];
    }

    /// <summary>The addresses of some people, and of those who stand in for them and do the same kind of work.</summary>
    /// <param name="db">The database.</param>
    /// <param name="people">Accounts that are open.</param>
    /// <param name="fit">The roles of which a substitute must hold one still.</param>
    /// <param name="day">The agency's day.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<IReadOnlyList<string?>> AddressesWith(TrackerDb db, IQueryable<Account> people, IReadOnlyList<Role> fit, DateOnly day, CancellationToken ct)
    {
        var codes = fit.Select(role => role.Code).ToList();
        var own = await people.OrderBy(account => account.Email).Select(account => new { account.Id, account.Email }).ToListAsync(ct);
        var ids = own.ConvertAll(account => account.Id);
        var standing = ids.Count == 0 ? [] : await (
            from row in On(db, day)
            join account in db.Users on row.SubstituteId equals account.Id
            where ids.Contains(row.AwayId) && !account.Disabled && db.UserRoles.Any(held => held.UserId == account.Id && codes.Contains(held.RoleId))
            orderby account.Email
            select account.Email).ToListAsync(ct);
        return [.. own.Select(account => account.Email), .. standing];
    }
}
