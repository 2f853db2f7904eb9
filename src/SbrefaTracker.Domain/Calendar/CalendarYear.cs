namespace SbrefaTracker.Domain.Calendar;

/// <summary>
/// One year of a business calendar, counted once: for each day the business days since January 1, so that a count over any
/// span is a subtraction. Never changes after it is made, and is therefore safe to share between threads.
/// </summary>
internal sealed class CalendarYear
{
    private readonly int _year;
    private readonly short[] _through;
    private readonly Dictionary<DateOnly, CalendarDay> _weekdaysOff;

    public CalendarYear(int year, Dictionary<DateOnly, CalendarDay> weekdaysOff)
    {
        _year = year;
        _weekdaysOff = weekdaysOff;
        _through = Count();
    }

    /// <summary>Business days in the whole year.</summary>
    public int Total => _through[^1];

    /// <summary>Business days from January 1 through the day.</summary>
    public int Through(DateOnly day) => _through[day.DayOfYear];

    public bool IsBusinessDay(DateOnly day) => _through[day.DayOfYear] > _through[day.DayOfYear - 1];

    public CalendarDay Explain(DateOnly day)
    {
        if (IsWeekend(day))
            return new(day, Counted: false, DayKind.Weekend, Code: null, Number: null);
        return _weekdaysOff.TryGetValue(day, out var off) ? off : new(day, Counted: true, DayKind.Business, Code: null, Number: null);
    }

    /// <summary>The n-th business day of the year, n from 1 through <see cref="Total"/>.</summary>
    public DateOnly BusinessDay(int n)
    {
        int low = 1, high = _through.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_through[middle] < n)
                low = middle + 1;
            else
                high = middle;
        }

        return new DateOnly(_year, 1, 1).AddDays(low - 1);
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private short[] Count()
    {
        var first = new DateOnly(_year, 1, 1);
        var through = new short[(DateTime.IsLeapYear(_year) ? 366 : 365) + 1];
        for (var number = 1; number < through.Length; number++)
        {
            var day = first.AddDays(number - 1);
            var counts = !IsWeekend(day) && !_weekdaysOff.ContainsKey(day);
            through[number] = (short)(through[number - 1] + (counts ? 1 : 0));
        }

        return through;
    }
}
