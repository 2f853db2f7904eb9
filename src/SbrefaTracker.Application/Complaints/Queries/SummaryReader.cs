using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Reads the running summary of a complaint as it stands.</summary>
internal static class SummaryReader
{
    public static async Task<SummaryView?> Latest(TrackerDb db, long complaintId, CancellationToken ct)
    {
        var summary = await db.Summaries.AsNoTracking().Where(row => row.ComplaintId == complaintId && row.Text != "").OrderByDescending(row => row.Id).FirstOrDefaultAsync(ct);
        if (summary is null)
        {
            return null;
        }

        var by = await db.Users.Where(account => account.Id == summary.WrittenBy).Select(account => account.Name).FirstOrDefaultAsync(ct);
        return new SummaryView(summary.Number, summary.Text, by ?? summary.WrittenBy, summary.WrittenOn);
    }
}
