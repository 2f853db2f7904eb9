using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>Writes to those whom a letter about an inquiry is for. One to an office, or to its head, waits to be carried there by hand where nobody can be written to by e-mail.</summary>
internal static class LiaisonMail
{
    /// <summary>Writes what leads the office to the inquiry: its day, and what became of the time it asked for. Nothing while the office may not read the inquiry; when it may again, its page has all of it.</summary>
    public static Task OfTime(ComplaintWriting writing, Inquiry inquiry, Letter letter, CancellationToken ct) =>
        inquiry.CountsAgainstOffice(writing.Complaint.Confidentiality) ? Write(writing, inquiry, letter, ct) : Task.CompletedTask;

    public static Task Write(ComplaintWriting writing, Inquiry inquiry, Letter letter, CancellationToken ct) => Write(writing, ReminderReader.Liaison, inquiry, letter, ct);

    public static async Task Write(ComplaintWriting writing, ReminderReader reader, Inquiry inquiry, Letter letter, CancellationToken ct)
    {
        var addresses = await ReminderReaders.Addresses(writing.Db, reader, inquiry, writing.Today, ct);
        foreach (var address in addresses)
        {
            await writing.Mail(address, letter);
        }

        if (addresses.Count == 0 && ReminderReaders.IsOfOffice(reader))
        {
            var office = await writing.Db.Offices.AsNoTracking().FirstAsync(row => row.Code == inquiry.OfficeCode, ct);
            await writing.MailByHand(OfficeReach.PlaceOf(office), letter);
        }
    }
}
