using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Substitutions;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>Who is behind each reader of the ladder: accounts that are open with those who stand in for them today, and the addresses of the directory.</summary>
internal static class ReminderReaders
{
    /// <summary>Each address once; empty when nobody can be written to.</summary>
    public static async Task<IReadOnlyList<string>> Addresses(TrackerDb db, ReminderReader reader, Inquiry inquiry, DateOnly today, CancellationToken ct)
    {
        var office = inquiry.OfficeCode;
        var found = reader switch
        {
            ReminderReader.Liaison when await OfDelegation(db, inquiry, today, ct) is { Count: > 0 } delegated => delegated,
            ReminderReader.Liaison => await OfOfficeAsked(db, office, today, ct),
            ReminderReader.OfficeHead => [await OfHead(db, office, ct) ?? await OfOffice(db, office, ct)],
            ReminderReader.Representative => await Representative(db, today, ct),
            _ => await Commissioner(db, ct),
        };
        return Each(found);
    }

    /// <summary>A letter for this reader goes to the office: somebody can carry it there.</summary>
    public static bool IsOfOffice(ReminderReader reader) => reader is ReminderReader.Liaison or ReminderReader.OfficeHead;

    /// <summary>Who would be written to of an office that is asked on that day; empty where the letter goes by hand.</summary>
    public static async Task<IReadOnlyList<string>> OfOfficeAsked(TrackerDb db, string office, DateOnly today, CancellationToken ct) =>
        Each([.. await OfLiaisons(db, OfficePeople.Of(db, office), today, ct), await OfOffice(db, office, ct)]);

    /// <summary>Each representative and whoever stands in for one.</summary>
    public static async Task<IReadOnlyList<string>> Representative(TrackerDb db, DateOnly today, CancellationToken ct) =>
        Each(await Substitutes.AddressesWith(db, Holding(db, Roles.Representative), [Roles.Analyst, Roles.Representative], today, ct));

    /// <summary>The Commissioner's office.</summary>
    public static async Task<IReadOnlyList<string>> Commissioner(TrackerDb db, CancellationToken ct) =>
        Each(await Holding(db, Roles.Commissioner).OrderBy(account => account.Email).Select(account => account.Email).ToListAsync(ct));

    private static IReadOnlyList<string> Each(IEnumerable<string?> found) =>
        [.. found.OfType<string>().Where(address => address.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    // The colleague who answers and the liaison who arranged it; none where neither speaks for the office any more, so that all of it are reminded again.
    private static async Task<IReadOnlyList<string?>> OfDelegation(TrackerDb db, Inquiry inquiry, DateOnly today, CancellationToken ct)
    {
        var delegation = await db.Delegations.AsNoTracking().FirstOrDefaultAsync(row => row.InquiryId == inquiry.Id && row.TakenBackOn == null, ct);
        return delegation is null
            ? []
            : await OfLiaisons(db, OfficePeople.Of(db, inquiry.OfficeCode).Where(account => account.Id == delegation.DelegateId || account.Id == delegation.LiaisonId), today, ct);
    }

    private static Task<IReadOnlyList<string?>> OfLiaisons(TrackerDb db, IQueryable<Account> liaisons, DateOnly today, CancellationToken ct) =>
        Substitutes.AddressesWith(db, liaisons, [Roles.OfficeLiaison], today, ct);

    private static Task<string?> OfOffice(TrackerDb db, string office, CancellationToken ct) =>
        db.Offices.Where(row => row.Code == office).Select(row => row.Email).FirstOrDefaultAsync(ct);

    private static Task<string?> OfHead(TrackerDb db, string office, CancellationToken ct) =>
        db.Offices.Where(row => row.Code == office).Select(row => row.HeadEmail).FirstOrDefaultAsync(ct);

    private static IQueryable<Account> Holding(TrackerDb db, Role role) =>
        db.Users.Where(account => !account.Disabled && db.UserRoles.Any(held => held.UserId == account.Id && held.RoleId == role.Code));
}
