using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>A closure in force on the cut-off.</summary>
internal sealed record ClosureInForce(DateOnly On, string? Outcome, string? Finding, long? PenaltyFinalCents);

/// <summary>
/// One of the few complaints that were ever reopened, as it stood on a day: a closure that was undone later was in force
/// until the day of the reopening, with the outcome, finding and penalty recorded of it.
/// </summary>
internal sealed record ReopenedComplaint(
    long Id,
    DateOnly ReceivedOn,
    DateOnly? ForwardedOn,
    DateOnly? RespondedOn,
    ClosureInForce? Closure,
    long? PenaltyAssessedCents,
    bool IsSmallEntity,
    bool RetaliationAlleged)
{
    public static async Task<IReadOnlyList<ReopenedComplaint>> Load(TrackerDb db, DateOnly asOf, CancellationToken ct)
    {
        var undone = (await db.Reopenings.AsNoTracking()
            .Select(r => new { r.ComplaintId, r.ReopenedOn, Closure = new ClosureInForce(r.ClosedOn, r.Outcome, r.Finding, r.PenaltyFinalCents) })
            .ToListAsync(ct)).ToLookup(r => r.ComplaintId);

        if (undone.Count == 0)
            return [];

        // They are found by the reopenings, which are few: complaints have no index by their number of reopenings.
        var complaints = await db.Complaints.AsNoTracking()
            .Where(c => db.Reopenings.Select(r => r.ComplaintId).Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                c.ReceivedOn,
                c.ForwardedOn,
                c.RespondedOn,
                c.ClosedOn,
                c.Outcome,
                c.Finding,
                c.PenaltyAssessedCents,
                c.PenaltyFinalCents,
                IsSmallEntity = c.SizeVerdict == SizeVerdicts.Small,
                RetaliationAlleged = c.RetaliationAlleged == true,
            })
            .ToListAsync(ct);

        return
        [
            .. complaints.Select(c => new ReopenedComplaint(
                c.Id,
                c.ReceivedOn,
                c.ForwardedOn,
                c.RespondedOn,
                c.ClosedOn <= asOf
                    ? new ClosureInForce(c.ClosedOn.Value, c.Outcome, c.Finding, c.PenaltyFinalCents)
                    : undone[c.Id].Where(r => r.Closure.On <= asOf && asOf < r.ReopenedOn).Select(r => r.Closure).FirstOrDefault(),
                c.PenaltyAssessedCents,
                c.IsSmallEntity,
                c.RetaliationAlleged)),
        ];
    }
}
