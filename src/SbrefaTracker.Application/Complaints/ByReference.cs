using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Finds a complaint by either of its references.</summary>
internal static class ByReference
{
    /// <summary>
    /// The complaint that bears the reference as ours, else the one that bears it as an outside one: what another system calls
    /// its complaint must not hide one of ours.
    /// </summary>
    public static Task<Complaint?> FindByReference(this IQueryable<Complaint> complaints, string reference, CancellationToken ct) =>
        complaints.Bearing(reference).FirstOrDefaultAsync(ct);

    /// <summary>The complaints that bear the reference, the one that bears it as ours first.</summary>
    public static IQueryable<Complaint> Bearing(this IQueryable<Complaint> complaints, string reference) => complaints
        .Where(complaint => complaint.Reference == reference || complaint.OutsideReference == reference)
        .OrderBy(complaint => complaint.Reference == reference ? 0 : 1);
}
