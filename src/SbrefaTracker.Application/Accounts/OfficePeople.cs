using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Accounts;

/// <summary>The people of an office: liaisons bound to it whose accounts are open.</summary>
internal static class OfficePeople
{
    public static IQueryable<Account> Of(TrackerDb db, string office) => db.Users.Where(account =>
        !account.Disabled
        && db.AccountOffices.Any(bound => bound.AccountId == account.Id && bound.OfficeCode == office)
        && db.UserRoles.Any(held => held.UserId == account.Id && held.RoleId == Roles.OfficeLiaison.Code));

    /// <summary>How the office is named in a letter.</summary>
    public static async Task<string> TitleOf(TrackerDb db, string office, CancellationToken ct) =>
        Office.Title(await db.Offices.Where(row => row.Code == office).Select(row => row.Name).FirstAsync(ct), office);

    /// <summary>To whom an inquiry of the office can be given, by name.</summary>
    public static async Task<IReadOnlyList<Colleague>> Colleagues(TrackerDb db, string office, Actor but, CancellationToken ct) =>
        await Of(db, office).Where(account => account.Id != but.Id).OrderBy(account => account.Name).Select(account => new Colleague(account.Id, account.Name)).ToListAsync(ct);
}
