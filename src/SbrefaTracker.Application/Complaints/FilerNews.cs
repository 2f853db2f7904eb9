using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Substitutions;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Tells staff by mail what a filer wrote where nobody might look: a complaint that is closed stands in no list of work. A report of worse treatment goes to the representative, whatever the state.
/// The mail names the complaint by its reference, and has none of the filer's words.
/// </summary>
internal static class FilerNews
{
    public static async Task Tell(ComplaintWriting writing, bool reportsRetaliation, CancellationToken ct)
    {
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (reportsRetaliation)
        {
            await Mail(MailDuties.FilerReported, await Representatives(writing, ct));
        }

        if (writing.Complaint.State == ComplaintState.Closed)
        {
            var responsible = await With(writing, writing.Db.Users.Where(account => account.Id == writing.Complaint.AssigneeId && !account.Disabled), ct);
            await Mail(MailDuties.FilerWrote, responsible.Count > 0 ? responsible : await Representatives(writing, ct));
        }

        async Task Mail(string kind, IReadOnlyList<string> readers)
        {
            foreach (var reader in readers.Where(told.Add))
            {
                await writing.Mail(reader, Letters.OfFiler(kind, writing.Complaint));
            }
        }
    }

    private static Task<IReadOnlyList<string>> Representatives(ComplaintWriting writing, CancellationToken ct)
    {
        var db = writing.Db;
        return With(writing, db.Users.Where(account => !account.Disabled && db.UserRoles.Any(held => held.UserId == account.Id && held.RoleId == Roles.Representative.Code)), ct);
    }

    private static async Task<IReadOnlyList<string>> With(ComplaintWriting writing, IQueryable<Account> people, CancellationToken ct) =>
        [.. (await Substitutes.AddressesWith(writing.Db, people, [Roles.Analyst, Roles.Representative], writing.Today, ct)).OfType<string>()];
}
