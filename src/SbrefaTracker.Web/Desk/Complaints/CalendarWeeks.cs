using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Web.Desk.Complaints;

/// <summary>Lays the days of a clock out in weeks from Monday to Sunday; a place is null where no day of the clock falls.</summary>
public static class CalendarWeeks
{
    private const int DaysOfWeek = 7;

    public static IReadOnlyList<CalendarDay?[]> Of(IReadOnlyList<CalendarDay> days)
    {
        List<CalendarDay?[]> weeks = [];
        foreach (var day in days)
        {
            var place = ((int)day.Day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek;
            if (weeks.Count == 0 || place == 0)
            {
                weeks.Add(new CalendarDay?[DaysOfWeek]);
            }

            weeks[^1][place] = day;
        }

        return weeks;
    }
}
