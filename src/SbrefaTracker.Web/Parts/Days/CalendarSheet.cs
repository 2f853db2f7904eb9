using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Web.Parts.Days;

/// <summary>A month of a count, in weeks from Sunday to Saturday; a place is null where no day of the count falls.</summary>
public sealed record CalendarMonth(DateOnly First, IReadOnlyList<CalendarDay?[]> Weeks);

/// <summary>Lays the days of a deadline out as months and weeks.</summary>
public static class CalendarSheet
{
    private const int DaysOfWeek = 7;

    public static IReadOnlyList<CalendarMonth> Of(IReadOnlyList<CalendarDay> days) =>
        [.. days.GroupBy(day => new DateOnly(day.Day.Year, day.Day.Month, 1)).Select(month => new CalendarMonth(month.Key, Weeks(month)))];

    private static List<CalendarDay?[]> Weeks(IEnumerable<CalendarDay> days)
    {
        List<CalendarDay?[]> weeks = [];
        foreach (var day in days)
        {
            if (weeks.Count == 0 || day.Day.DayOfWeek == DayOfWeek.Sunday)
            {
                weeks.Add(new CalendarDay?[DaysOfWeek]);
            }

            weeks[^1][(int)day.Day.DayOfWeek] = day;
        }

        return weeks;
    }
}
