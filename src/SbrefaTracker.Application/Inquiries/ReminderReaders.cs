using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>Who is behind each reader of the ladder: accounts that are open, and the addresses of the directory.</summary>
internal static class ReminderReaders
{
    /// <summary>Each address once; empty when nobody can be written to.</summary>
    public static async Task<IReadOnlyList<string>> Addresses(TrackerDb db, ReminderReader reader, string office, CancellationToken ct)
    {
        var found = reader switch
        {
            ReminderReader.Liaison => [.. await OfLiaisons(db, office, ct), await OfOffice(db, office, ct)],
            ReminderReader.OfficeHead => [await OfHead(db, office, ct) ?? await OfOffice(db, office, ct)],
            ReminderReader.Representative => await Holding(db, Roles.Representative, ct),
            _ => await Holding(db, Roles.Commissioner, ct),
        };
        return [.. found.OfType<string>().Where(address => address.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static async Task<IReadOnlyList<string?>> OfLiaisons(TrackerDb db, string office, CancellationToken ct) => await (
        from account in db.Users
        join bound in db.AccountOffices on account.Id equals bound.AccountId
        where bound.OfficeCode == office && !account.Disabled
        orderby account.Email
        select account.Email).ToListAsync(ct);

    private static Task<string?> OfOffice(TrackerDb db, string office, CancellationToken ct) =>
        db.Offices.Where(row => row.Code == office).Select(row => row.Email).FirstOrDefaultAsync(ct);

    private static Task<string?> OfHead(TrackerDb db, string office, CancellationToken ct) =>
        db.Offices.Where(row => row.Code == office).Select(row => row.HeadEmail).FirstOrDefaultAsync(ct);

    private static async Task<IReadOnlyList<string?>> Holding(TrackerDb db, Role role, CancellationToken ct) => await (
        from account in db.Users
        where !account.Disabled && db.UserRoles.Any(held => held.UserId == account.Id && held.RoleId == role.Code)
        orderby account.Email
        select account.Email).ToListAsync(ct);
}
