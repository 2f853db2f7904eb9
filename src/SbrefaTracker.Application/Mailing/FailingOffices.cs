using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Correspondence;

namespace SbrefaTracker.Application.Mailing;

/// <summary>Marks the offices, and their contacts for one purpose, that use an address at which mail does not arrive, so that the directory shows it until the address is another, or the entry is confirmed.</summary>
internal static class FailingOffices
{
    /// <param name="session">Writes it.</param>
    /// <param name="recipient">The address that was written to.</param>
    /// <param name="error">Why the message did not arrive: nothing happens unless that is about the address.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task Mark(WriteSession session, string recipient, string? error, CancellationToken ct)
    {
        if (AddressFailures.Is(error))
        {
            var today = session.Today;
            await session.Db.Offices.Where(office => office.Email == recipient || office.HeadEmail == recipient).ExecuteUpdateAsync(
                office => office.SetProperty(o => o.MailFailedOn, today).SetProperty(o => o.MailFailedAddress, recipient), ct);
            await session.Db.OfficeContacts.Where(contact => contact.Email == recipient).ExecuteUpdateAsync(
                contact => contact.SetProperty(c => c.MailFailedOn, today).SetProperty(c => c.MailFailedAddress, recipient), ct);
        }
    }

    /// <summary>Somebody there says that the entry is right, its addresses with it: the mailbox was mended. If mail comes back again, it is marked again.</summary>
    /// <returns>The codes of those that were marked.</returns>
    public static async Task<IReadOnlyList<string>> Unmark(WriteSession session, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var marked = await session.Db.Offices.Where(office => codes.Contains(office.Code) && office.MailFailedOn != null).Select(office => office.Code)
            .Union(session.Db.OfficeContacts.Where(contact => codes.Contains(contact.OfficeCode) && contact.MailFailedOn != null).Select(contact => contact.OfficeCode)).Order().ToListAsync(ct);
        await session.Db.Offices.Where(office => codes.Contains(office.Code) && office.MailFailedOn != null).ExecuteUpdateAsync(
            office => office.SetProperty(o => o.MailFailedOn, (DateOnly?)null).SetProperty(o => o.MailFailedAddress, (string?)null), ct);
        await session.Db.OfficeContacts.Where(contact => codes.Contains(contact.OfficeCode) && contact.MailFailedOn != null).ExecuteUpdateAsync(
            contact => contact.SetProperty(c => c.MailFailedOn, (DateOnly?)null).SetProperty(c => c.MailFailedAddress, (string?)null), ct);
        return marked;
    }
}
