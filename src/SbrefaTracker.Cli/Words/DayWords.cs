using System.Globalization;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Cli.Words;

/// <summary>The line that explains one day of a deadline.</summary>
public static class DayWords
{
    public static string Line(CalendarDay day, DayUnit unit)
    {
        var date = day.Day.ToString("yyyy-MM-dd ddd", CultureInfo.InvariantCulture);
        var counted = day.Counted ? string.Create(CultureInfo.InvariantCulture, $"counted {day.Number}") : "skipped";
        return $"{date}  {counted}: {Why(day, unit)}";
    }

    private static string Why(CalendarDay day, DayUnit unit)
    {
        var what = day.Kind switch
        {
            DayKind.Start => "day 0, the count begins on the day after",
            DayKind.Business => "business day",
            DayKind.Weekend => "weekend",
            DayKind.Holiday => Holiday(day),
            DayKind.Inauguration => "Inauguration Day",
            DayKind.Closure => $"{day.Closure!.Name}, closed by {day.Closure.Authority}",
            _ => "pause",
        };
        return unit == DayUnit.Calendar && day.Kind != DayKind.Start ? $"calendar day ({what})" : what;
    }

    private static string Holiday(CalendarDay day)
    {
        var name = Names.GetValueOrDefault(day.Code ?? "", day.Code ?? "holiday");
        return day.ObservedFor is { } legal
            ? string.Create(CultureInfo.InvariantCulture, $"{name}, observed for {legal:yyyy-MM-dd}")
            : name;
    }

    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["new_years_day"] = "New Year's Day",
        ["martin_luther_king_day"] = "Birthday of Martin Luther King, Jr.",
        ["washingtons_birthday"] = "Washington's Birthday",
        ["memorial_day"] = "Memorial Day",
        ["juneteenth"] = "Juneteenth National Independence Day",
        ["independence_day"] = "Independence Day",
        ["labor_day"] = "Labor Day",
        ["columbus_day"] = "Columbus Day",
        ["veterans_day"] = "Veterans Day",
        ["thanksgiving_day"] = "Thanksgiving Day",
        ["christmas_day"] = "Christmas Day",
        ["inauguration_day"] = "Inauguration Day",
    };
}
