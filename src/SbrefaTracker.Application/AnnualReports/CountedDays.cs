using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>Keeps, of complaints that are listed, those that took as long as the parts ask for.</summary>
internal sealed class CountedDays
{
    private readonly IReadOnlyList<CountedPart> _parts;
    private readonly PairJudge _judge;
    private readonly AdjustedCount? _adjusted;
    private readonly DateOnly _asOf;

    private CountedDays(FigurePeriod period, IReadOnlyList<CountedPart> parts, AdjustedCount? adjusted)
    {
        (_parts, _adjusted, _asOf) = (parts, adjusted, period.AsOf);
        _judge = new(period, period.Scale, BusinessCalendar.Federal);
    }

    // What is dated after the cut-off has not happened.
    private bool HasClock(CountedComplaint complaint) => complaint.ForwardedOn <= _asOf;

    /// <summary>Days or grades divide: not every complaint that is found is kept.</summary>
    public bool Divides => _parts.Count > 0;

    public static async Task<CountedDays> Begin(TrackerDb db, FigurePeriod period, IReadOnlyList<CountedPart> parts, CancellationToken ct) => new(
        period,
        [.. parts.Where(part => part.IsOfDays)],
        parts.Any(part => part.By == CountedBy.AdjustedGrade) ? await AdjustedCount.Begin(db, period, ct) : null);

    /// <summary>How long one took by the rated clock, and what that is graded with.</summary>
    public TimelinessResult Of(DateOnly forwarded, DateOnly? responded) => _judge.Of(forwarded, responded);

    public async Task<IReadOnlyList<CountedComplaint>> Only(TrackerDb db, IReadOnlyList<CountedComplaint> some, CancellationToken ct)
    {
        if (!Divides)
            return some;
        var adjusted = _adjusted is null ? null : await _adjusted.Of(db, [.. some.Where(HasClock)], ct);
        return [.. some.Where(c => HasClock(c) ? _parts.All(part => part.Has(_judge.Of(c.ForwardedOn!.Value, c.RespondedOn), adjusted?[c.Id])) : _parts.All(part => part.HasNoClock))];
    }
}
