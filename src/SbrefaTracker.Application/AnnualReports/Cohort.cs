using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>
/// The complaints forwarded in the year and not after the cut-off, and how fast they were answered: all of them, those of each
/// office, those from ONO, those left when not-eligible ones and duplicates are taken out, and all of them by the adjusted clock.
/// </summary>
internal sealed class Cohort
{
    private readonly FigurePeriod _period;
    private readonly TimelinessScale _scale;
    private readonly PairJudge _judge;
    private readonly SortedDictionary<string, TimelinessCount> _offices = new(StringComparer.Ordinal);

    private Cohort(FigurePeriod period)
    {
        _period = period;
        _scale = Rubrics.For(period.Year).Timeliness;
        _judge = new(period, _scale, BusinessCalendar.Federal);
        (All, OnoOnly, WithoutNotEligible) = (new(_scale), new(_scale), new(_scale));
    }

    public TimelinessCount All { get; }

    public TimelinessCount OnoOnly { get; }

    public TimelinessCount WithoutNotEligible { get; }

    public required AdjustedCount Adjusted { get; init; }

    /// <summary>The codes of the offices that have a complaint here.</summary>
    public IEnumerable<string> Offices => _offices.Keys;

    public TimelinessFigures Of(string office) => (_offices.GetValueOrDefault(office) ?? new(_scale)).Figures();

    public static async Task<Cohort> Load(TrackerDb db, FigurePeriod period, IReadOnlyList<ReopenedComplaint> reopened, CancellationToken ct)
    {
        var cohort = new Cohort(period) { Adjusted = await AdjustedCount.Begin(db, period, ct) };
        await cohort.CountAll(db.Complaints.Where(c => c.ForwardedOn >= period.First && c.ForwardedOn <= period.End), ct);
        foreach (var c in reopened.Where(c => c.ForwardedOn >= period.First && c.ForwardedOn <= period.End))
            cohort.TakeOutIfNotEligible(c);
        await cohort.Adjusted.CountStopped(db, ct);
        return cohort;
    }

    // One pass in the order of the index: the groups need no sorting, and each complaint is read once for all four counts.
    private async Task CountAll(IQueryable<Complaint> members, CancellationToken ct)
    {
        var asOf = _period.AsOf;
        var groups = members
            .GroupBy(c => new { c.ForwardedOn, c.RespondedOn, c.OfficeCode })
            .Select(g => new
            {
                g.Key.ForwardedOn,
                g.Key.RespondedOn,
                g.Key.OfficeCode,
                Count = g.Count(),
                Ono = g.Count(c => c.Source == Sources.Ono),
                NotEligible = g.Count(c =>
                    c.Reopenings == 0 && c.ClosedOn <= asOf && (c.Outcome == Outcomes.NotEligible || c.Outcome == Outcomes.Duplicate)),
            });
        await foreach (var group in groups.AsAsyncEnumerable().WithCancellation(ct))
        {
            var result = _judge.Of(group.ForwardedOn!.Value, group.RespondedOn);
            All.Add(result, group.Count);
            Adjusted.Add(group.ForwardedOn.Value, group.RespondedOn, group.Count);
            Office(group.OfficeCode).Add(result, group.Count);
            OnoOnly.Add(result, group.Ono);
            WithoutNotEligible.Add(result, group.Count - group.NotEligible);
        }
    }

    private TimelinessCount Office(string code)
    {
        if (!_offices.TryGetValue(code, out var office))
            _offices[code] = office = new(_scale);
        return office;
    }

    // What a reopened complaint was closed as is known one by one only.
    private void TakeOutIfNotEligible(ReopenedComplaint c)
    {
        if (c.Closure?.Outcome is Outcomes.NotEligible or Outcomes.Duplicate)
            WithoutNotEligible.Add(_judge.Of(c.ForwardedOn!.Value, c.RespondedOn), -1);
    }
}
