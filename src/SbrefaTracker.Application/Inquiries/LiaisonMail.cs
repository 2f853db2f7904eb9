using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>Writes to those who answer an inquiry for its office.</summary>
internal static class LiaisonMail
{
    public static async Task Write(ComplaintWriting writing, Inquiry inquiry, Letter letter, CancellationToken ct)
    {
        foreach (var address in await ReminderReaders.Addresses(writing.Db, ReminderReader.Liaison, inquiry, writing.Today, ct))
        {
            await writing.Mail(address, letter);
        }
    }
}
