using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>Who is behind each reader of the ladder: accounts that are open, and the addresses of the directory.</summary>
internal static class ReminderReaders
{
    /// <summary>Each address once; empty when nobody can be written to.</summary>
    public static async Task<IReadOnlyList<string>> Addresses(TrackerDb db, ReminderReader reader, Inquiry inquiry, CancellationToken ct)
    {
        var office = inquiry.OfficeCode;
        var found = reader switch
        {
            ReminderReader.Liaison when await OfDelegation(db, inquiry, ct) is { Count: > 0 } delegated => delegated,
            ReminderReader.Liaison => [.. await OfLiaisons(db, office, ct), await OfOffice(db, office, ct)],
            ReminderReader.OfficeHead => [await OfHead(db, office, ct) ?? await OfOffice(db, office, ct)],
            ReminderReader.Representative => await Holding(db, Roles.Representative, ct),
            _ => await Holding(db, Roles.Commissioner, ct),
        };
        return [.. found.OfType<string>().Where(address => address.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // The colleague who answers and the liaison who arranged it; none where neither speaks for the office any more, so that all of it are reminded again.
    private static async Task<IReadOnlyList<string?>> OfDelegation(TrackerDb db, Inquiry inquiry, CancellationToken ct)
    {
        var delegation = await db.Delegations.AsNoTracking().FirstOrDefaultAsync(row => row.InquiryId == inquiry.Id && row.TakenBackOn == null, ct);
        return delegation is null
            ? []
            : await OfficePeople.Of(db, inquiry.OfficeCode).Where(account => account.Id == delegation.DelegateId || account.Id == delegation.LiaisonId)
                .OrderBy(account => account.Email).Select(account => account.Email).ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<string?>> OfLiaisons(TrackerDb db, string office, CancellationToken ct) =>
        await OfficePeople.Of(db, office).OrderBy(account => account.Email).Select(account => account.Email).ToListAsync(ct);

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
