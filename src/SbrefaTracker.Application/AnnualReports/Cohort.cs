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

    // One pass over an index that has all of this. Hardly two complaints have both days and the office in common: grouping would cost more
    // than it saves.
    private async Task CountAll(IQueryable<Complaint> members, CancellationToken ct)
    {
        var asOf = _period.AsOf;
        var all = members.Select(c => new
        {
            ForwardedOn = c.ForwardedOn!.Value,
            c.RespondedOn,
            c.OfficeCode,
            IsOno = c.Source == Sources.Ono,
            IsNotEligible = c.Reopenings == 0 && c.ClosedOn <= asOf && (c.Outcome == Outcomes.NotEligible || c.Outcome == Outcomes.Duplicate),
        });
        await foreach (var c in all.AsAsyncEnumerable().WithCancellation(ct))
        {
            var result = _judge.Of(c.ForwardedOn, c.RespondedOn);
            All.Add(result, 1);
            Adjusted.Add(c.ForwardedOn, c.RespondedOn, 1);
            Office(c.OfficeCode).Add(result, 1);
            OnoOnly.Add(result, c.IsOno ? 1 : 0);
            WithoutNotEligible.Add(result, c.IsNotEligible ? 0 : 1);
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
