using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Tells staff by mail what a filer wrote where nobody might look: a complaint that is answered has no day by which anything is due, and one that is closed stands in no list of work. A report of worse treatment goes to the
/// representative, whatever the state.
/// The mail names the complaint by its reference, and has none of the filer's words.
/// </summary>
internal static class FilerNews
{
    /// <summary>The answer did not solve the matter.</summary>
    public static async Task TellUnsolved(ComplaintWriting writing, CancellationToken ct)
    {
        foreach (var reader in await OfficeNews.Responsible(writing, ct))
        {
            await writing.Mail(reader, Letters.OfFiler(MailDuties.FilerUnsolved, writing.Complaint));
        }
    }

    public static async Task Tell(ComplaintWriting writing, bool reportsRetaliation, CancellationToken ct)
    {
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (reportsRetaliation)
        {
            await Mail(MailDuties.FilerReported, await ReminderReaders.Representative(writing.Db, writing.Today, ct));
        }

        if (writing.Complaint.State == ComplaintState.Closed)
        {
            await Mail(MailDuties.FilerWrote, await OfficeNews.Responsible(writing, ct));
        }

        async Task Mail(string kind, IReadOnlyList<string> readers)
        {
            foreach (var reader in readers.Where(told.Add))
            {
                await writing.Mail(reader, Letters.OfFiler(kind, writing.Complaint));
            }
        }
    }
}
