using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Mailing;

/// <summary>
/// The one home of messages to offices that are about no complaint. They are posted in the transaction of what they tell of, so that each is sent if and only if it happened, and
/// once; each reader gets one message, for however many offices he or she speaks.
/// </summary>
/// <param name="mail">They leave no trace once they are sent: what they tell stands in the record.</param>
/// <param name="site">The address under which people reach the site, without a slash at its end.</param>
public sealed class OfficeMail(PassingMail mail, string site)
{
    /// <summary>The whole address of a page, for a message.</summary>
    internal string AddressOf(string path) => site + path;

    /// <summary>Writes to the liaisons of offices, and to the address of the directory where an office has no liaison with an account.</summary>
    /// <param name="session">The writing that the message tells of.</param>
    /// <param name="offices">Codes of offices.</param>
    /// <param name="write">Makes the message for a reader from the names of the offices that he or she speaks for.</param>
    /// <param name="until">When the message is of no use any more: what could not be sent by then is deleted.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>How many messages were posted.</returns>
    internal async Task<int> Tell(WriteSession session, IReadOnlyCollection<string> offices, Func<IReadOnlyList<string>, Letter> write, DateTimeOffset until, CancellationToken ct)
    {
        var directory = await session.Db.Offices.AsNoTracking().Where(office => offices.Contains(office.Code)).OrderBy(office => office.Code)
            .Select(office => new { office.Code, office.Name, office.Email }).ToListAsync(ct);
        var liaisons = await (from account in session.Db.Users
                              join bound in session.Db.AccountOffices on account.Id equals bound.AccountId
                              where offices.Contains(bound.OfficeCode) && !account.Disabled && account.Email != null
                              select new { bound.OfficeCode, account.Email }).ToListAsync(ct);
        var byOffice = liaisons.ToLookup(row => row.OfficeCode, row => row.Email!, StringComparer.Ordinal);
        var addressed = from office in directory
                        from address in byOffice[office.Code].DefaultIfEmpty(office.Email ?? "")
                        where address.Length > 0
                        select (Address: address, office.Name);
        var posted = 0;
        foreach (var reader in addressed.GroupBy(one => one.Address, StringComparer.OrdinalIgnoreCase).ToList())
        {
            await mail.Post(session, reader.Key, write([.. reader.Select(one => one.Name).Distinct(StringComparer.Ordinal)]), until);
            posted++;
        }

        return posted;
    }
}
