using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Tells the Commissioner's office that a complaint waits for a decision, and those who work on it that it was decided. Whoever cannot be written to finds it on the dashboard.</summary>
internal static class EscalationNews
{
    public static async Task Raised(ComplaintWriting writing, Escalation escalation, CancellationToken ct) =>
        await Write(writing, await ReminderReaders.Commissioner(writing.Db, ct), Letters.Escalated(writing.Complaint, escalation.RaisedOn));

    /// <summary>To whoever is responsible, and to whoever raised it, if that is somebody else.</summary>
    public static async Task Decided(ComplaintWriting writing, Escalation escalation, DateOnly doneBy, CancellationToken ct)
    {
        var raiser = await writing.Db.Users.Where(account => account.Id == escalation.RaisedBy && !account.Disabled).Select(account => account.Email).ToListAsync(ct);
        await Write(writing, [.. raiser.OfType<string>(), .. await OfficeNews.Responsible(writing, ct)], Letters.EscalationDecided(writing.Complaint, doneBy));
    }

    private static async Task Write(ComplaintWriting writing, IReadOnlyList<string> addresses, Letter letter)
    {
        foreach (var address in addresses.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            await writing.Mail(address, letter);
        }
    }
}
