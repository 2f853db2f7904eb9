using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Reads the checklist of a complaint as it was gone through last.</summary>
internal static class TriageReader
{
    public static async Task<TriageView?> Latest(TrackerDb db, long complaintId, CancellationToken ct)
    {
        var triage = await db.Triages.AsNoTracking().Where(row => row.ComplaintId == complaintId).OrderByDescending(row => row.Id).FirstOrDefaultAsync(ct);
        if (triage is null)
        {
            return null;
        }

        var by = await db.Users.Where(account => account.Id == triage.By).Select(account => account.Name).FirstOrDefaultAsync(ct);
        var marks = await db.TriageMarks.AsNoTracking().Where(row => row.TriageId == triage.Id).OrderBy(row => row.Id).ToListAsync(ct);
        return new TriageView(triage.TriagedOn, by ?? triage.By, [.. marks.Select(mark => (mark.Item, mark.Answer))], triage.Note);
    }
}
