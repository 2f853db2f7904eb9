using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention;

/// <summary>The closed complaints of a kind whose personal values are still there. Each kind is an index of its own: the codes stand in the query as they are.</summary>
public static class DueComplaints
{
    /// <param name="db">The database.</param>
    /// <param name="kind">A code of <see cref="RetentionKinds"/> that goes by two people.</param>
    /// <param name="through">Closed on this day or before.</param>
    public static IQueryable<Complaint> ClosedThrough(TrackerDb db, string kind, DateOnly through) => kind == RetentionKinds.NotEligible
        ? db.Complaints.Where(c => c.Outcome == Outcomes.NotEligible && c.DisposedOn == null && c.ClosedOn <= through)
        : db.Complaints.Where(c => c.Outcome != Outcomes.NotEligible && c.DisposedOn == null && c.ClosedOn <= through);
}
