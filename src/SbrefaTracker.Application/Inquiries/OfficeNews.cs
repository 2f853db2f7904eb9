using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Substitutions;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>
/// Tells whoever is responsible for a complaint what an office did about its inquiry; the representative where nobody is. What staff themselves record for an
/// office is news to none of them.
/// </summary>
internal static class OfficeNews
{
    /// <param name="kind">A message of <see cref="Domain.Correspondence.MailDuties.OfOffices"/>.</param>
    public static async Task Tell(ComplaintWriting writing, Inquiry inquiry, string kind, CancellationToken ct)
    {
        if (OpenInquiry.IsOurs(writing.Actor))
        {
            return;
        }

        var letter = Letters.OfOffice(kind, writing.Complaint, inquiry, await OfficePeople.TitleOf(writing.Db, inquiry.OfficeCode, ct));
        foreach (var address in await Responsible(writing, ct))
        {
            await writing.Mail(address, letter);
        }
    }

    /// <summary>The addresses of whoever is responsible for the complaint, with those who stand in; of the representative where nobody is.</summary>
    internal static async Task<IReadOnlyList<string>> Responsible(ComplaintWriting writing, CancellationToken ct)
    {
        var responsible = writing.Db.Users.Where(account => account.Id == writing.Complaint.AssigneeId && !account.Disabled);
        var found = await Substitutes.AddressesWith(writing.Db, responsible, [Roles.Analyst, Roles.Representative], writing.Today, ct);
        return found.Count > 0
            ? [.. found.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)]
            : await ReminderReaders.Representative(writing.Db, writing.Today, ct);
    }
}
