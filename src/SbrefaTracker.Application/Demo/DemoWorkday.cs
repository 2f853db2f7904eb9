using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Application.Demo;

/// <summary>Days on which an agency meets the public in the demonstration, told from today.</summary>
internal static class DemoWorkday
{
    /// <summary>In how many days the nearest business days in a row begin: at or after the day, and of what is past at or before, so that it stays past.</summary>
    public static int Near(DateOnly today, int from, int inARow = 1)
    {
        while (!Enumerable.Range(from, inARow).All(day => BusinessCalendar.Federal.IsBusinessDay(today.AddDays(day))))
        {
            from += from < 0 ? -1 : 1;
        }

        return from;
    }
}
