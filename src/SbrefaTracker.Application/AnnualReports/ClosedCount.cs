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
        var groups = await ClosedGroup.AllOf(never).ToListAsync(ct);
        groups.AddRange(reopened.Where(c => c.Closure?.On >= period.First && c.Closure.On <= period.End).Select(ClosedGroup.Of));

        var (outcomes, findings) = (new Tally(), new Tally());
        foreach (var group in groups)
        {
            outcomes.Add(group.Outcome, group.Count);
            findings.Add(group.Finding, group.Count);
        }

        return new(outcomes, findings, PenaltiesOf(groups));
    }

    private static PenaltyFigures PenaltiesOf(IReadOnlyList<ClosedGroup> groups)
    {
        var small = groups.Where(group => group.IsSmallEntity).ToList();
        return new(
            groups.Sum(group => group.Penalties),
            small.Sum(group => group.Penalties),
            groups.Sum(group => group.Reduced),
            small.Sum(group => group.Reduced),
            Dollars(groups.Sum(group => group.ReducedByCents)),
            Dollars(small.Sum(group => group.ReducedByCents)));
    }

    private static decimal Dollars(long cents) => cents * 0.01m;
}

/// <summary>Closed complaints of one outcome and finding, of small entities or of others; a missing final penalty is not a reduced one.</summary>
/// <param name="Outcome">The code; null when none was given.</param>
/// <param name="Finding">The code; null when none was given.</param>
/// <param name="IsSmallEntity">The verdict small covers small organizations and governments under 50,000 people: see SizeVerdict.</param>
/// <param name="Count">How many complaints.</param>
/// <param name="Penalties">How many of them with a penalty assessed.</param>
/// <param name="Reduced">How many of those with a smaller one in the end.</param>
/// <param name="ReducedByCents">By how much, summed up.</param>
internal sealed record ClosedGroup(
    string? Outcome, string? Finding, bool IsSmallEntity, long Count, long Penalties, long Reduced, long ReducedByCents)
{
    // One pass over an index that has all of this.
    public static IQueryable<ClosedGroup> AllOf(IQueryable<Complaint> complaints) => complaints
        .GroupBy(c => new { c.Outcome, c.Finding, IsSmallEntity = c.SizeVerdict == SizeVerdicts.Small })
        .Select(g => new ClosedGroup(
            g.Key.Outcome,
            g.Key.Finding,
            g.Key.IsSmallEntity,
            g.LongCount(),
            g.LongCount(c => c.PenaltyAssessedCents > 0),
            g.LongCount(c => c.PenaltyFinalCents < c.PenaltyAssessedCents),
            g.Sum(c => c.PenaltyFinalCents < c.PenaltyAssessedCents ? c.PenaltyAssessedCents - c.PenaltyFinalCents : 0) ?? 0));

    /// <summary>The group of one complaint that is closed.</summary>
    public static ClosedGroup Of(ReopenedComplaint c)
    {
        var reducedBy = c.PenaltyAssessedCents - c.Closure!.PenaltyFinalCents;
        return new(
            c.Closure.Outcome,
            c.Closure.Finding,
            c.IsSmallEntity,
            Count: 1,
            c.PenaltyAssessedCents > 0 ? 1 : 0,
            reducedBy > 0 ? 1 : 0,
            reducedBy > 0 ? reducedBy.Value : 0);
    }
}
