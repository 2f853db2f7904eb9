using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>
/// The complaints forwarded in the year and not after the cut-off, and how fast they were answered: all of them, those of each
/// office, those from ONO, and those left when not-eligible ones and duplicates are taken out.
/// </summary>
internal sealed class Cohort
{
    private static readonly string[] NotEligible = [Outcomes.NotEligible, Outcomes.Duplicate];
    private readonly FigurePeriod _period;
    private readonly TimelinessScale _scale;
    private readonly PairJudge _judge;
    private readonly SortedDictionary<string, TimelinessCount> _offices = new(StringComparer.Ordinal);

    private Cohort(FigurePeriod period)
    {
        _period = period;
        _scale = Rubrics.For(period.Year).Timeliness;
        _judge = new(period, _scale);
        (All, OnoOnly, WithoutNotEligible) = (new(_scale), new(_scale), new(_scale));
    }

    public TimelinessCount All { get; }

    public TimelinessCount OnoOnly { get; }

    public TimelinessCount WithoutNotEligible { get; }

    /// <summary>The codes of the offices that have a complaint here.</summary>
    public IEnumerable<string> Offices => _offices.Keys;

    public TimelinessFigures Of(string office) => (_offices.GetValueOrDefault(office) ?? new(_scale)).Figures();

    public static async Task<Cohort> Load(TrackerDb db, FigurePeriod period, IReadOnlyList<ReopenedComplaint> reopened, CancellationToken ct)
    {
        var cohort = new Cohort(period);
        var members = db.Complaints.Where(c => c.ForwardedOn >= period.First && c.ForwardedOn <= period.End);
        await cohort.CountAllByOffice(members, ct);
        await cohort.Count(cohort.OnoOnly, members.Where(c => c.Source == Sources.Ono), ct);
        await cohort.CountWithoutNotEligible(members, reopened, ct);
        return cohort;
    }

    private async Task CountAllByOffice(IQueryable<Complaint> members, CancellationToken ct)
    {
        var groups = members
            .GroupBy(c => new { c.ForwardedOn, c.RespondedOn, c.OfficeCode })
            .Select(g => new { g.Key.ForwardedOn, g.Key.RespondedOn, g.Key.OfficeCode, Count = g.Count() });
        await foreach (var group in groups.AsAsyncEnumerable().WithCancellation(ct))
        {
            var result = _judge.Of(group.ForwardedOn!.Value, group.RespondedOn);
            All.Add(result, group.Count);
            if (!_offices.TryGetValue(group.OfficeCode, out var office))
                _offices[group.OfficeCode] = office = new(_scale);
            office.Add(result, group.Count);
        }
    }

    private async Task Count(TimelinessCount into, IQueryable<Complaint> some, CancellationToken ct)
    {
        var groups = some
            .GroupBy(c => new { c.ForwardedOn, c.RespondedOn })
            .Select(g => new { g.Key.ForwardedOn, g.Key.RespondedOn, Count = g.Count() });
        await foreach (var group in groups.AsAsyncEnumerable().WithCancellation(ct))
            into.Add(_judge.Of(group.ForwardedOn!.Value, group.RespondedOn), group.Count);
    }

    private async Task CountWithoutNotEligible(
        IQueryable<Complaint> members, IReadOnlyList<ReopenedComplaint> reopened, CancellationToken ct)
    {
        await Count(
            WithoutNotEligible,
            members.Where(c => c.Reopenings == 0 && !(c.ClosedOn != null && c.ClosedOn <= _period.AsOf && NotEligible.Contains(c.Outcome))),
            ct);
        foreach (var c in reopened.Where(c => c.ForwardedOn >= _period.First && c.ForwardedOn <= _period.End))
        {
            if (!NotEligible.Contains(c.Closure?.Outcome))
                WithoutNotEligible.Add(_judge.Of(c.ForwardedOn!.Value, c.RespondedOn), 1);
        }
    }
}
