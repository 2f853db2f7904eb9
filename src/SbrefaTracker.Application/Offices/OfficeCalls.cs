using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>An office that must be called, because no mail asks it whether its entry is right.</summary>
public sealed record OfficeCall(Office Office, IReadOnlyList<OfficeContact> Contacts);

/// <summary>
/// Offices whose entry is to be confirmed and that no reminder reaches: they have no address, or mail to it comes back. Somebody at the desk calls them, and says what they heard.
/// </summary>
public sealed class OfficeCalls(ITrackerDbFactory databases, AgencyTime time, IOptions<DirectoryOptions> options)
{
    /// <summary>Who calls, and may say that an office called its entry right.</summary>
    public static readonly IReadOnlyList<Role> Callers = [Roles.Analyst, Roles.Representative];

    /// <summary>Most that are shown: those that waited longest. The next ones follow when these are done.</summary>
    public const int Most = 20;

    /// <summary>How many there are; null for whoever does not call.</summary>
    public async Task<int?> Count(Actor actor, CancellationToken ct = default)
    {
        if (!Callers.Any(actor.Is))
        {
            return null;
        }

        await using var db = databases.Create();
        return (await Due(db, ct)).Count;
    }

    /// <summary>The first of them, never confirmed ones first, then by the day of the last confirmation.</summary>
    public Task<Result<OfficeCall[]>> First(Actor actor, CancellationToken ct = default) => First(actor, Most, ct);

    /// <param name="actor">Who calls.</param>
    /// <param name="most">So many of them.</param>
    /// <param name="ct">Stops the reading.</param>
    internal async Task<Result<OfficeCall[]>> First(Actor actor, int most, CancellationToken ct)
    {
        if (!Callers.Any(actor.Is))
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var due = (await Due(db, ct)).OrderBy(office => office.ConfirmedOn).ThenBy(office => office.Code, StringComparer.Ordinal).Take(most).ToList();
        var codes = due.Select(office => office.Code).ToList();
        var contacts = (await db.OfficeContacts.AsNoTracking().Where(contact => codes.Contains(contact.OfficeCode)).OrderBy(contact => contact.Purpose).ToListAsync(ct)).ToLookup(contact => contact.OfficeCode, StringComparer.Ordinal);
        return due.Select(office => new OfficeCall(office, [.. contacts[office.Code]])).ToArray();
    }

    // There are some hundred offices.
    private async Task<List<Office>> Due(TrackerDb db, CancellationToken ct)
    {
        var unreached = await db.Offices.AsNoTracking().Where(office => office.Email == null || office.MailFailedAddress != null).ToListAsync(ct);
        return [.. unreached.Where(office => (office.Email is null || office.FailingAddress == office.Email) && options.Value.IsDue(office, time.Today))];
    }
}
