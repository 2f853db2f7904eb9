using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>Writes to those who answer an inquiry for its office.</summary>
internal static class LiaisonMail
{
    /// <summary>Writes what leads the office to the inquiry: its day, and what became of the time it asked for. Nothing while the office may not read the inquiry; when it may again, its page has all of it.</summary>
    public static Task OfTime(ComplaintWriting writing, Inquiry inquiry, Letter letter, CancellationToken ct) =>
        inquiry.CountsAgainstOffice(writing.Complaint.Confidentiality) ? Write(writing, inquiry, letter, ct) : Task.CompletedTask;

    public static async Task Write(ComplaintWriting writing, Inquiry inquiry, Letter letter, CancellationToken ct)
    {
        foreach (var address in await ReminderReaders.Addresses(writing.Db, ReminderReader.Liaison, inquiry, writing.Today, ct))
        {
            await writing.Mail(address, letter);
        }
    }
}
