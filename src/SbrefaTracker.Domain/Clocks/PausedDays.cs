using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Clocks;

/// <summary>Pauses as of a day, put together so that a day in two of them is left out once.</summary>
internal sealed class PausedDays
{
    private readonly List<PauseSpan> _pauses;
    private readonly List<(DateOnly From, DateOnly To)> _spans = [];

    public PausedDays(IEnumerable<PauseSpan> pauses, DateOnly asOf)
    {
        _pauses = [.. pauses.Select(pause => Until(pause, asOf)).Where(pause => pause.From <= pause.To).OrderBy(pause => pause.From)];
        foreach (var pause in _pauses)
            Join(pause.From, pause.To!.Value);
    }

    /// <summary>The pause that a day falls in, the earliest of several.</summary>
    public PauseSpan? Covering(DateOnly day) => _pauses.Find(pause => pause.From <= day && day <= pause.To);

    /// <summary>Business days after one day through another that fall in a pause.</summary>
    public int BusinessDaysBetween(BusinessCalendar calendar, DateOnly after, DateOnly through)
    {
        var days = 0;
        foreach (var (from, to) in _spans)
            days += calendar.BusinessDaysBetween(DayBefore(from, after), Earlier(to, through));
        return days;
    }

    /// <summary>The day on which the given number of business days outside all pauses has passed.</summary>
    public DateOnly AddBusinessDays(BusinessCalendar calendar, DateOnly start, int days)
    {
        var (reached, left) = (start, days);
        foreach (var (from, to) in _spans.Where(span => span.To > start))
        {
            var before = calendar.BusinessDaysBetween(reached, DayBefore(from, reached));
            if (left <= before)
                break;
            (reached, left) = (to, left - before);
        }

        return calendar.AddBusinessDays(reached, left);
    }

    private static PauseSpan Until(PauseSpan pause, DateOnly asOf) => pause with { To = Earlier(pause.To ?? asOf, asOf) };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    // The day before a span, but not before the day from which is counted.
    private static DateOnly DayBefore(DateOnly from, DateOnly atLeast) => from > atLeast ? from.AddDays(-1) : atLeast;

    private void Join(DateOnly from, DateOnly to)
    {
        if (_spans.Count == 0 || from > _spans[^1].To)
            _spans.Add((from, to));
        else if (to > _spans[^1].To)
            _spans[^1] = (_spans[^1].From, to);
    }
}
