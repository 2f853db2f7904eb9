using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>Gathers how long responses took and makes their figures. What is added may come in any order.</summary>
public sealed class TimelinessCount(TimelinessScale scale)
{
    private readonly SortedDictionary<int, long> _answered = [];
    private readonly long[] _grades = new long[Enum.GetValues<Grade>().Length];
    private long _pending;

    public IReadOnlyList<ResponseDays> ByDays => [.. _answered.Select(pair => new ResponseDays(pair.Key, pair.Value))];

    /// <summary>Adds so many of one kind; a negative count takes out what was added before.</summary>
    public void Add(TimelinessResult result, long count)
    {
        if (count == 0)
            return;
        if (result.Responded)
            _answered[result.Days] = _answered.GetValueOrDefault(result.Days) + count;
        if (result.Grade is { } grade)
            _grades[(int)grade] += count;
        else
            _pending += count;
    }

    public TimelinessFigures Figures()
    {
        var n = _answered.Values.Sum();
        var sum = _answered.Sum(pair => pair.Key * pair.Value);
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

    /// <summary>The value at a rank; rank 1 is the smallest.</summary>
    private int Smallest(long rank)
    {
        foreach (var (days, count) in _answered)
        {
            rank -= count;
            if (rank <= 0)
                return days;
        }

        throw new ArgumentOutOfRangeException(nameof(rank));
    }
}

/// <summary>Judges pairs of days by one calendar, each distinct pair once.</summary>
internal sealed class PairJudge(FigurePeriod period, TimelinessScale scale, BusinessCalendar calendar)
{
    private readonly Dictionary<(DateOnly Forwarded, DateOnly? Responded), TimelinessResult> _judged = [];

    public TimelinessResult Of(DateOnly forwarded, DateOnly? responded)
    {
        var pair = (forwarded, responded <= period.AsOf ? responded : null);
        if (!_judged.TryGetValue(pair, out var result))
            _judged[pair] = result = Timeliness.Judge(calendar, forwarded, responded, period.AsOf, scale);
        return result;
    }
}
