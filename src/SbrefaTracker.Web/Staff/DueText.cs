using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Web.Staff;

/// <summary>Says how far away a due day is, in business days, and how pressing that is.</summary>
public sealed class DueText(IStringLocalizer<DueText> text)
{
    private const int Soon = 5;

    /// <summary>"in 4 business days", "today" or "2 business days late".</summary>
    public string Distance(DateOnly due, DateOnly today)
    {
        var days = Days(due, today);
        return (due.CompareTo(today), days) switch
        {
            (0, _) => text["today"],
            ( < 0, _) => text["late", days],
            (_, 0) => text["soon"],
            _ => text["in", days],
        };
    }

    /// <summary>The name of the clock that makes the day.</summary>
    public string Clock(string? clock) => clock is null ? "" : text[$"clock.{clock}"];

    /// <summary>The style: late, today, soon or far.</summary>
    public static string Kind(DateOnly due, DateOnly today) => due.CompareTo(today) switch
    {
        < 0 => "late",
        0 => "today",
        _ => Days(due, today) <= Soon ? "soon" : "far",
    };

    private static int Days(DateOnly due, DateOnly today) => due < today
        ? Math.Max(1, BusinessCalendar.Federal.BusinessDaysBetween(due, today))
        : BusinessCalendar.Federal.BusinessDaysBetween(today, due);
}
