namespace SbrefaTracker.Domain.Calendar;

/// <summary>The government's year N: October 1 of N-1 through September 30 of N (31 U.S.C. 1102).</summary>
public readonly record struct FiscalYear(int Year)
{
    /// <summary>The first year that a report can be of: it shows the four before it as well.</summary>
    public const int Earliest = 5;

    /// <summary>The last one: what is counted from its days must end before the calendar does.</summary>
    public const int Latest = Deadline.MaxYear;

    // There is no year 0: the first of all has its last nine months alone.
    public DateOnly First => Year > 1 ? new(Year - 1, 10, 1) : DateOnly.MinValue;

    public DateOnly Last => new(Year, 9, 30);

    public static FiscalYear Of(DateOnly day) => new(day.Month >= 10 ? day.Year + 1 : day.Year);

    public bool Contains(DateOnly day) => Of(day) == this;

    /// <summary>The first days of its twelve months, October to September.</summary>
    public IReadOnlyList<DateOnly> Months()
    {
        var first = First;
        return [.. Enumerable.Range(0, 12).Select(first.AddMonths).Where(Contains)];
    }
}
