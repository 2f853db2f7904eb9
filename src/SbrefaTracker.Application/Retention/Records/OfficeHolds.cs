using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention.Records;

/// <summary>The legal holds on the office's own records.</summary>
internal static class OfficeHolds
{
    /// <summary>Those that are in force: few.</summary>
    public static IQueryable<OfficeHold> InForce(TrackerDb db) => db.OfficeHolds.Where(hold => hold.ReleasedOn == null);

    /// <summary>Whether one is in force on a record.</summary>
    public static Task<bool> Keep(TrackerDb db, long record, CancellationToken ct) => InForce(db).AnyAsync(hold => hold.Subject == record, ct);
}
