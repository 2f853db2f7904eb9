using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>Gathers how long responses took and makes their figures. What is added may come in any order.</summary>
public sealed class TimelinessCount(TimelinessScale scale)
{
    // By business days: how many were answered after so many. Counting is nearly all that the figures of a year do.
    private long[] _answered = [];
    private readonly long[] _grades = new long[Enum.GetValues<Grade>().Length];
    private long _pending;

    public IReadOnlyList<ResponseDays> ByDays =>
        [.. _answered.Select((count, days) => new ResponseDays(days, count)).Where(days => days.Count != 0)];

    /// <summary>Adds so many of one kind; a negative count takes out what was added before.</summary>
    public void Add(TimelinessResult result, long count)
    {
        if (count == 0)
            return;
        if (result.Responded)
            Answered(result.Days) += count;
        if (result.Grade is { } grade)
            _grades[(int)grade] += count;
        else
            _pending += count;
    }

    public TimelinessFigures Figures()
    {
        var n = _answered.Sum();
        var sum = _answered.Select((count, days) => count * days).Sum();
        return new(
            _grades[0],
            _grades[1],
            _grades[2],
            _grades[3],
            _grades[4],
            _pending,
            n,
            n == 0 ? null : OneDecimal(sum, n),
            n == 0 ? null : OneDecimal((long)Smallest((n + 1) / 2) + Smallest((n / 2) + 1), 2),
            n == 0 ? null : Smallest(((9 * n) + 9) / 10),
            n == 0 ? null : scale.Of((double)sum / n));
    }

    /// <summary>The quotient of two whole numbers that are not negative, to one decimal, half away from zero; exact.</summary>
    public static decimal OneDecimal(long sum, long n)
    {
        var tenths = ((20 * sum) + n) / (2 * n);
        return new decimal(tenths) * 0.1m;
    }

    private ref long Answered(int days)
    {
        if (days >= _answered.Length)
            Array.Resize(ref _answered, Math.Max(days + 1, 2 * _answered.Length));
        return ref _answered[days];
    }

    /// <summary>The value at a rank; rank 1 is the smallest.</summary>
    private int Smallest(long rank)
    {
        for (var days = 0; days < _answered.Length; days++)
        {
            rank -= _answered[days];
            if (rank <= 0)
                return days;
        }

        throw new ArgumentOutOfRangeException(nameof(rank));
    }
}

/// <summary>Judges pairs of days by one calendar; what is dated after the cut-off has not happened.</summary>
internal sealed class PairJudge(FigurePeriod period, TimelinessScale scale, BusinessCalendar calendar)
{
    public TimelinessResult Of(DateOnly forwarded, DateOnly? responded) =>
        Timeliness.Judge(calendar, forwarded, responded <= period.AsOf ? responded : null, period.AsOf, scale);
}
