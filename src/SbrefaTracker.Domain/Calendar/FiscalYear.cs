namespace SbrefaTracker.Domain.Calendar;

/// <summary>The government's year N: October 1 of N-1 through September 30 of N (31 U.S.C. 1102).</summary>
public readonly record struct FiscalYear(int Year)
{
    public DateOnly First => new(Year - 1, 10, 1);

    public DateOnly Last => new(Year, 9, 30);

    public static FiscalYear Of(DateOnly day) => new(day.Month >= 10 ? day.Year + 1 : day.Year);

    public bool Contains(DateOnly day) => Of(day) == this;

    /// <summary>The first days of its twelve months, October to September.</summary>
    public IReadOnlyList<DateOnly> Months()
    {
        var first = First;
        return [.. Enumerable.Range(0, 12).Select(first.AddMonths)];
    }
}
