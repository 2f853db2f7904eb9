using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>An office that must be called: mail to it or to one of its contacts comes back, or no mail asks it whether its entry is right.</summary>
public sealed record OfficeCall(Office Office, IReadOnlyList<OfficeContact> Contacts)
{
    /// <summary>Mail to an address that it still uses comes back.</summary>
    public bool IsFailing => Failing is not null;

    /// <summary>Such an address and since when, the office's own before those of its contacts; null of none.</summary>
    public (string Address, DateOnly? On)? Failing =>
        Office.FailingAddress is { } own ? (own, Office.MailFailedOn)
        : Contacts.FirstOrDefault(contact => contact.FailingAddress is not null) is { } contact ? (contact.FailingAddress!, contact.MailFailedOn)
        : null;
}

/// <summary>
/// Offices to which mail comes back, at whatever address of theirs, and those whose entry is to be confirmed and that have no address to be asked at. Somebody at the desk calls them, and says what they heard.
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

    /// <summary>The first of them: those to which mail comes back, then never confirmed ones, then by the day of the last confirmation.</summary>
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
        var due = await Due(db, ct);
        return due.OrderByDescending(call => call.IsFailing).ThenBy(call => call.Office.ConfirmedOn).ThenBy(call => call.Office.Code, StringComparer.Ordinal).Take(most).ToArray();
    }

    // There are some hundred offices, each with a few contacts.
    private async Task<List<OfficeCall>> Due(TrackerDb db, CancellationToken ct)
    {
        var contacts = (await db.OfficeContacts.AsNoTracking().OrderBy(contact => contact.Purpose).ToListAsync(ct)).ToLookup(contact => contact.OfficeCode, StringComparer.Ordinal);
        var offices = await db.Offices.AsNoTracking().ToListAsync(ct);
        return
        [
            .. offices.Where(office => office.IsOpenOn(time.Today)).Select(office => new OfficeCall(office, [.. contacts[office.Code]]))
                .Where(call => call.IsFailing || (call.Office.Email is null && options.Value.IsDue(call.Office, time.Today))),
        ];
    }
}
