using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Contents of materials that were taken away while a legal hold kept their event: nobody gets them any more, and they are removed once no hold is in force.</summary>
internal static class DroppedFiles
{
    private const int Most = 50;

    public static async Task Remove(WriteQueue queue, ITrackerDbFactory databases, CancellationToken ct)
    {
        List<long> over;
        await using (var db = databases.Create())
        {
            over = await Over(db).Take(Most).ToListAsync(ct);
        }

        if (over.Count > 0)
        {
            await queue.Run(
                async (session, token) =>
                {
                    // Asked again: a hold may have been placed since.
                    var still = await Over(session.Db).Where(content => over.Contains(content)).ToListAsync(token);
                    await Contents.Remove(session.Db, one => still.Contains(one.Id), token);
                    return Result.Done;
                },
                ct);
        }
    }

    private static IQueryable<long> Over(TrackerDb db) =>
        from material in db.EventMaterials
        join content in db.Contents on material.ContentId equals content.Id
        where material.DroppedOn != null && !db.OfficeHolds.Any(hold => hold.Subject == material.RecordId && hold.ReleasedOn == null)
        orderby content.Id
        select content.Id;
}
