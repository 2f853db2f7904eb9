using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>What came of the complaints closed in the year and not after the cut-off.</summary>
internal sealed record ClosedCount(Tally Outcomes, Tally Findings, PenaltyFigures Penalties)
{
    public static async Task<ClosedCount> Load(
        TrackerDb db, FigurePeriod period, IReadOnlyList<ReopenedComplaint> reopened, CancellationToken ct)
    {
        var never = db.Complaints.Where(c => c.Reopenings == 0 && c.ClosedOn >= period.First && c.ClosedOn <= period.End);
        var again = reopened.Where(c => c.Closure?.On >= period.First && c.Closure.On <= period.End).ToList();

        var (outcomes, findings) = (new Tally(), new Tally());
        var groups = never.GroupBy(c => new { c.Outcome, c.Finding }).Select(g => new { g.Key.Outcome, g.Key.Finding, Count = g.Count() });
        foreach (var group in await groups.ToListAsync(ct))
        {
            outcomes.Add(group.Outcome, group.Count);
            findings.Add(group.Finding, group.Count);
        }

        foreach (var c in again)
        {
            outcomes.Add(c.Closure!.Outcome, 1);
            findings.Add(c.Closure.Finding, 1);
        }

        return new(outcomes, findings, await PenaltyCount.Load(never, again, ct));
    }
}

/// <summary>Sums penalties; a missing final penalty is not a reduced one.</summary>
internal static class PenaltyCount
{
    public static async Task<PenaltyFigures> Load(IQueryable<Complaint> never, IReadOnlyList<ReopenedComplaint> again, CancellationToken ct)
    {
        // The verdict small covers small organizations and governments under 50,000 people: see SizeVerdict.
        var groups = await never
            .Where(c => c.PenaltyAssessedCents > 0)
            .GroupBy(c => c.SizeVerdict == SizeVerdicts.Small)
            .Select(g => new Penalties(
                g.Key,
                g.LongCount(),
                g.LongCount(c => c.PenaltyFinalCents < c.PenaltyAssessedCents),
                g.Sum(c => c.PenaltyFinalCents < c.PenaltyAssessedCents ? c.PenaltyAssessedCents - c.PenaltyFinalCents : 0) ?? 0))
            .ToListAsync(ct);
        groups.AddRange(again.Where(c => c.PenaltyAssessedCents > 0).Select(One));

        var small = groups.Where(group => group.IsSmallEntity).ToList();
        return new(
            groups.Sum(group => group.Actions),
            small.Sum(group => group.Actions),
            groups.Sum(group => group.Reduced),
            small.Sum(group => group.Reduced),
            Dollars(groups.Sum(group => group.ReducedByCents)),
            Dollars(small.Sum(group => group.ReducedByCents)));
    }

    private static Penalties One(ReopenedComplaint c)
    {
        var reducedBy = c.PenaltyAssessedCents - c.Closure?.PenaltyFinalCents;
        return new(c.IsSmallEntity, 1, reducedBy > 0 ? 1 : 0, reducedBy > 0 ? reducedBy.Value : 0);
    }

    private static decimal Dollars(long cents) => cents * 0.01m;

    private sealed record Penalties(bool IsSmallEntity, long Actions, long Reduced, long ReducedByCents);
}
