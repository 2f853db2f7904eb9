using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>
/// The complaints forwarded in the year and not after the cut-off, and how fast they were answered, by the raw and by the adjusted clock: all
/// of them, those of each office, those about each action type, those from ONO, and those left when not-eligible ones and duplicates are taken out.
/// </summary>
internal sealed class Cohort
{
    private readonly FigurePeriod _period;
    private readonly TimelinessScale _scale;
    private readonly PairJudge _judge;
    private readonly AdjustedCount _adjusted;

    private Cohort(FigurePeriod period, AdjustedCount adjusted)
    {
        (_period, _adjusted) = (period, adjusted);
        _scale = period.Scale;
        _judge = new(period, _scale, BusinessCalendar.Federal);
        (All, OnoOnly, WithoutNotEligible) = (new(_scale), new(_scale), new(_scale));
        (Offices, ActionTypes, OnoOffices, OnoActionTypes) = (new(_scale), new(_scale), new(_scale), new(_scale));
    }

    public CohortGroup All { get; }

    public CohortGroup OnoOnly { get; }

    public TimelinessCount WithoutNotEligible { get; }

    public CohortGroups Offices { get; }

    public CohortGroups ActionTypes { get; }

    /// <summary>The offices by the complaints that ONO forwarded alone; one without any is not among them.</summary>
    public CohortGroups OnoOffices { get; }

    public CohortGroups OnoActionTypes { get; }

    public AdjustedDueFigures AdjustedDue => _adjusted.Due;

    public static async Task<Cohort> Load(TrackerDb db, FigurePeriod period, IReadOnlyList<ReopenedComplaint> reopened, CancellationToken ct)
    {
        var cohort = new Cohort(period, await AdjustedCount.Begin(db, period, ct));
        await cohort.CountAll(db.Complaints.Where(c => c.ForwardedOn >= period.First && c.ForwardedOn <= period.End), ct);
        foreach (var c in reopened.Where(c => c.ForwardedOn >= period.First && c.ForwardedOn <= period.End))
            cohort.TakeOutIfNotEligible(c);
        await cohort._adjusted.CountStopped(db, cohort.CountAdjusted, ct);

        // Every complaint is of one office: all of them together are the whole, and need not be counted twice.
        foreach (var office in cohort.Offices.All.Values)
            cohort.All.Add(office);
        return cohort;
    }

    /// <summary>Only how fast all of them were answered, by the raw clock: for a year that merely stands beside others.</summary>
    public static async Task<TimelinessFigures> Figures(TrackerDb db, FigurePeriod period, CancellationToken ct)
    {
        var scale = period.Scale;
        var (judge, count, first, end) = (new PairJudge(period, scale, BusinessCalendar.Federal), new TimelinessCount(scale), period.First, period.End);
        var members = db.Complaints.Where(c => c.ForwardedOn >= first && c.ForwardedOn <= end).Select(c => new { ForwardedOn = c.ForwardedOn!.Value, c.RespondedOn });
        await foreach (var c in members.AsAsyncEnumerable().WithCancellation(ct))
            count.Add(judge.Of(c.ForwardedOn, c.RespondedOn), 1);
        return count.Figures();
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
            c.ActionType,
            IsOno = c.Source == Sources.Ono,
            IsNotEligible = c.Reopenings == 0 && c.ClosedOn <= asOf && (c.Outcome == Outcomes.NotEligible || c.Outcome == Outcomes.Duplicate),
        });
        await foreach (var c in all.AsAsyncEnumerable().WithCancellation(ct))
        {
            var raw = _judge.Of(c.ForwardedOn, c.RespondedOn);
            var member = new CohortMember(c.OfficeCode, c.ActionType, c.IsOno);
            CountRaw(member, raw);
            CountAdjusted(member, _adjusted.Add(c.ForwardedOn, c.RespondedOn), 1);
            WithoutNotEligible.Add(raw, c.IsNotEligible ? 0 : 1);
        }
    }

    private void CountRaw(CohortMember member, TimelinessResult result)
    {
        Offices[member.Office].Raw.Add(result, 1);
        ActionTypes[member.ActionType].Raw.Add(result, 1);
        if (!member.IsOno)
            return;
        OnoOnly.Raw.Add(result, 1);
        OnoOffices[member.Office].Raw.Add(result, 1);
        OnoActionTypes[member.ActionType].Raw.Add(result, 1);
    }

    private void CountAdjusted(CohortMember member, TimelinessResult result, long count)
    {
        Offices[member.Office].Adjusted.Add(result, count);
        ActionTypes[member.ActionType].Adjusted.Add(result, count);
        if (!member.IsOno)
            return;
        OnoOnly.Adjusted.Add(result, count);
        OnoOffices[member.Office].Adjusted.Add(result, count);
        OnoActionTypes[member.ActionType].Adjusted.Add(result, count);
    }

    // What a reopened complaint was closed as is known one by one only.
    private void TakeOutIfNotEligible(ReopenedComplaint c)
    {
        if (c.Closure?.Outcome is Outcomes.NotEligible or Outcomes.Duplicate)
            WithoutNotEligible.Add(_judge.Of(c.ForwardedOn!.Value, c.RespondedOn), -1);
    }
}
