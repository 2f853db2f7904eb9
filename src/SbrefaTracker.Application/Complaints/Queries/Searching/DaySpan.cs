using System.Globalization;
using System.Runtime.InteropServices;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>The days that somebody means by what they typed, both ends included.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DaySpan(DateOnly From, DateOnly To)
{
    /// <summary>
    /// A day (2026-12-01), a month (2026-12), a year (2026), a fiscal year (fy2026), two of them with two points between, or today, yesterday,
    /// tomorrow, this-week, last-week, next-week, this-month, last-month, this-year, last-year, +5 and -30 (days from today). Null for anything else. A week begins on Sunday.
    /// </summary>
    public static DaySpan? Read(string text, DateOnly today)
    {
        var ends = text.Split("..", StringSplitOptions.TrimEntries);
        return ends.Length switch
        {
            1 => One(ends[0].ToLowerInvariant(), today),
            2 when One(ends[0].ToLowerInvariant(), today) is { } from && One(ends[1].ToLowerInvariant(), today) is { } to && from.From <= to.To => new DaySpan(from.From, to.To),
            _ => null,
        };
    }

    private static DaySpan? One(string text, DateOnly today) => text switch
    {
        "today" => Day(today),
        "yesterday" => Day(today.AddDays(-1)),
        "tomorrow" => Day(today.AddDays(1)),
        "this-week" => Week(today),
        "last-week" => Week(today.AddDays(-7)),
        "next-week" => Week(today.AddDays(7)),
        "this-month" => Month(today.Year, today.Month),
        "last-month" => Month(today.AddMonths(-1).Year, today.AddMonths(-1).Month),
        "this-year" => Year(today.Year),
        "last-year" => Year(today.Year - 1),
        _ => Written(text, today),
    };

    private static DaySpan? Written(string text, DateOnly today)
    {
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day))
        {
            return Day(day);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", culture, DateTimeStyles.None, out var month))
        {
            return Month(month.Year, month.Month);
        }

        if (text.Length is > 1 and <= 6 && text[0] is '+' or '-' && int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var days))
        {
            return Day(today.AddDays(days));
        }

        var isFiscal = text.StartsWith("fy", StringComparison.Ordinal);
        var written = isFiscal ? text[2..] : text;
        return written.Length == 4 && int.TryParse(written, NumberStyles.None, culture, out var year) && year > 0 ? isFiscal ? Fiscal(year) : Year(year) : null;
    }

    private static DaySpan Day(DateOnly day) => new(day, day);

    private static DaySpan Week(DateOnly day) => new(day.AddDays(-(int)day.DayOfWeek), day.AddDays(6 - (int)day.DayOfWeek));

    private static DaySpan Month(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    private static DaySpan Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static DaySpan Fiscal(int year) => new(new FiscalYear(year).First, new FiscalYear(year).Last);
}
