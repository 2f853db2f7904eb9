using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>Gathers how long responses took and makes their figures. What is added may come in any order.</summary>
public sealed class TimelinessCount(TimelinessScale scale)
{
    // By business days: how many were answered after so many. Counting is nearly all that the figures of a year do.
    private long[] _answered = [];
    private long[] _open = [];
    private readonly long[] _grades = new long[Enum.GetValues<Grade>().Length];
    private long _pending;

    public IReadOnlyList<ResponseDays> ByDays =>
        [.. _answered.Select((count, days) => new ResponseDays(days, count)).Where(days => days.Count != 0)];

    /// <summary>How many have no response yet, graded or pending.</summary>
    public long Open => _open.Sum();

    /// <summary>The median of the days to a response, open complaints censored at the days that they have waited; see <see cref="WaitingTime"/>.</summary>
    public int? CensoredMedian => WaitingTime.Median(_answered, _open);

    /// <summary>Adds so many of one kind; a negative count takes out what was added before.</summary>
    public void Add(TimelinessResult result, long count)
    {
        if (count == 0)
            return;
        At(ref (result.Responded ? ref _answered : ref _open), result.Days) += count;
        if (result.Grade is { } grade)
            _grades[(int)grade] += count;
        else
            _pending += count;
    }

    /// <summary>Adds all that another one gathered.</summary>
    public void Add(TimelinessCount other)
    {
        Sum(ref _answered, other._answered);
        Sum(ref _open, other._open);
        for (var grade = 0; grade < _grades.Length; grade++)
            _grades[grade] += other._grades[grade];
        _pending += other._pending;
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

    private static ref long At(ref long[] counts, int days)
    {
        if (days >= counts.Length)
            Array.Resize(ref counts, Math.Max(days + 1, 2 * counts.Length));
        return ref counts[days];
    }

    private static void Sum(ref long[] counts, long[] others)
    {
        if (others.Length > counts.Length)
            Array.Resize(ref counts, others.Length);
        for (var days = 0; days < others.Length; days++)
            counts[days] += others[days];
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
