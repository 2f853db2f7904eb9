using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Correspondence;

namespace SbrefaTracker.Application.Mailing;

/// <summary>Marks the offices, and their contacts for one purpose, that use an address at which mail does not arrive, so that the directory shows it until the address is another.</summary>
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
}
