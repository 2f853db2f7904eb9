namespace SbrefaTracker.Domain.Calendar;

/// <summary>
/// Which days are business days: Monday to Friday without the federal holidays as observed and, where switched on, without
/// Inauguration Day and closures by order. Any number of threads may share one; make it once, not for every question.
/// </summary>
public sealed class BusinessCalendar
{
    /// <summary>The raw calendar: holidays of 5 U.S.C. 6103(a) and (b) only. All rated days are counted by it.</summary>
    public static readonly BusinessCalendar Federal = new([], inaugurationDay: false);

    private readonly CalendarYear?[] _years = new CalendarYear?[DateOnly.MaxValue.Year + 1];
    private readonly ILookup<int, Closure> _closures;

    private BusinessCalendar(IReadOnlyList<Closure> closures, bool inaugurationDay)
    {
        Closures = closures;
        HasInaugurationDay = inaugurationDay;
        _closures = closures.ToLookup(closure => closure.Day.Year);
    }

    /// <summary>The closures in force, one a day, in order of days.</summary>
    public IReadOnlyList<Closure> Closures { get; }

    /// <summary>Inauguration Day is off.</summary>
    public bool HasInaugurationDay { get; }

    /// <summary>
    /// This calendar with further closures, and with Inauguration Day if asked for; <see cref="Federal"/> is where to begin. Of two
    /// closures on one day the earlier given is kept.
    /// </summary>
    public BusinessCalendar With(IEnumerable<Closure> closures, bool inaugurationDay) =>
        new(
            [.. Closures.Concat(closures).DistinctBy(closure => closure.Day).OrderBy(closure => closure.Day)],
            HasInaugurationDay || inaugurationDay);

    public bool IsBusinessDay(DateOnly day) => Year(day.Year).IsBusinessDay(day);

    /// <summary>What the day is, and why it is off. A holiday explains a day before Inauguration Day does, and that before a closure.</summary>
    public CalendarDay Explain(DateOnly day) => Year(day.Year).Explain(day);

    /// <summary>The day on which the given number of business days has passed; <paramref name="from"/> is day 0, whatever day it is.</summary>
    public DateOnly AddBusinessDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (days == 0)
            return from;

        var year = from.Year;
        var wanted = Year(year).Through(from) + days;
        while (wanted > Year(year).Total)
        {
            wanted -= Year(year).Total;
            year++;
            ArgumentOutOfRangeException.ThrowIfGreaterThan(year, DateOnly.MaxValue.Year, nameof(days));
        }

        return Year(year).BusinessDay(wanted);
    }

    /// <summary>Business days after one day through another; 0 when <paramref name="through"/> is not later.</summary>
    public int BusinessDaysBetween(DateOnly after, DateOnly through)
    {
        if (through <= after)
            return 0;

        var days = Year(through.Year).Through(through) - Year(after.Year).Through(after);
        for (var year = after.Year; year < through.Year; year++)
            days += Year(year).Total;
        return days;
    }

    // Two threads may make the same year at once; both make the same, and either may stay.
    private CalendarYear Year(int year)
    {
        var known = Volatile.Read(ref _years[year]);
        if (known is not null)
            return known;
        var made = new CalendarYear(year, WeekdaysOff(year));
        Volatile.Write(ref _years[year], made);
        return made;
    }

    private Dictionary<DateOnly, CalendarDay> WeekdaysOff(int year)
    {
        var off = FederalHolidays.ObservedIn(year).ToDictionary(holiday => holiday.Day, Holiday);
        if (HasInaugurationDay && FederalHolidays.InaugurationDay(year) is { } inauguration)
            off.TryAdd(inauguration, Off(inauguration, DayKind.Inauguration, FederalHolidays.InaugurationCode));
        foreach (var closure in _closures[year])
            off.TryAdd(closure.Day, Off(closure.Day, DayKind.Closure, code: null) with { Closure = closure });
        return off;
    }

    private static CalendarDay Holiday(ObservedHoliday holiday) =>
        Off(holiday.Day, DayKind.Holiday, holiday.Code) with
        {
            ObservedFor = holiday.LegalDay == holiday.Day ? null : holiday.LegalDay,
        };

    private static CalendarDay Off(DateOnly day, DayKind kind, string? code) => new(day, Counted: false, kind, code, Number: null);
}
