namespace SbrefaTracker.Domain.Calendar;

/// <summary>A legal public holiday on the day it is observed.</summary>
/// <param name="Day">The weekday that is off.</param>
/// <param name="Code">Which holiday.</param>
/// <param name="LegalDay">The day the law names; differs from <paramref name="Day"/> when that is a Saturday or Sunday.</param>
public sealed record ObservedHoliday(DateOnly Day, string Code, DateOnly LegalDay);

/// <summary>
/// The legal public holidays of 5 U.S.C. 6103(a) by rule for every year. A holiday on a Saturday is observed on the Friday
/// before (6103(b)(1), for those who work Monday to Friday), one on a Sunday on the Monday after (E.O. 11582; recalled, verify).
/// </summary>
/// <remarks>
/// The first years, and the days before the Monday holidays of 1971, are recalled, verify. The two rules of observance are
/// applied to all years alike.
/// </remarks>
public static class FederalHolidays
{
    public const string InaugurationCode = "inauguration_day";

    private const int LastYear = 9999;

    private static readonly Rule NewYear = new("new_years_day", 1, LastYear, year => new(year, 1, 1));

    private static readonly Rule[] Rules =
    [
        NewYear,
        new("martin_luther_king_day", 1986, LastYear, year => Nth(3, DayOfWeek.Monday, year, 1)),
        new("washingtons_birthday", 1, 1970, year => new(year, 2, 22)),
        new("washingtons_birthday", 1971, LastYear, year => Nth(3, DayOfWeek.Monday, year, 2)),
        new("memorial_day", 1, 1970, year => new(year, 5, 30)),
        new("memorial_day", 1971, LastYear, LastMondayOfMay),
        new("juneteenth", 2021, LastYear, year => new(year, 6, 19)),
        new("independence_day", 1, LastYear, year => new(year, 7, 4)),
        new("labor_day", 1894, LastYear, year => Nth(1, DayOfWeek.Monday, year, 9)),
        new("columbus_day", 1971, LastYear, year => Nth(2, DayOfWeek.Monday, year, 10)),
        new("veterans_day", 1938, 1970, year => new(year, 11, 11)),
        new("veterans_day", 1971, 1977, year => Nth(4, DayOfWeek.Monday, year, 10)),
        new("veterans_day", 1978, LastYear, year => new(year, 11, 11)),
        new("thanksgiving_day", 1, LastYear, year => Nth(4, DayOfWeek.Thursday, year, 11)),
        new("christmas_day", 1, LastYear, year => new(year, 12, 25)),
    ];

    /// <summary>Every code a day off can bear, Inauguration Day included: what the words must cover.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Rules.Select(rule => rule.Code).Distinct(), InaugurationCode];

    /// <summary>
    /// The holidays observed from January 1 through December 31 of a year, in order. When January 1 is a Saturday the year
    /// before has it on December 31, so that a year can have ten or twelve.
    /// </summary>
    public static IReadOnlyList<ObservedHoliday> ObservedIn(int year)
    {
        var own = Rules.Where(rule => rule.AppliesTo(year)).Select(rule => Observe(rule, year));
        var newYearAfter = year < LastYear ? [Observe(NewYear, year + 1)] : Array.Empty<ObservedHoliday>();
        return [.. own.Concat(newYearAfter).Where(holiday => holiday.Day.Year == year).OrderBy(holiday => holiday.Day)];
    }

    /// <summary>
    /// The day off for Inauguration Day in a year, 5 U.S.C. 6103(c): January 20 of each fourth year after 1965, on a Sunday the
    /// day after, and nothing in place of a Saturday. Null in other years.
    /// </summary>
    public static DateOnly? InaugurationDay(int year)
    {
        if (year <= 1965 || year % 4 != 1)
            return null;
        var day = new DateOnly(year, 1, 20);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(1) : day;
    }

    private static ObservedHoliday Observe(Rule rule, int year)
    {
        var legal = rule.Day(year);
        var shift = legal.DayOfWeek switch { DayOfWeek.Saturday => -1, DayOfWeek.Sunday => 1, _ => 0 };
        return new(legal.AddDays(shift), rule.Code, legal);
    }

    private static DateOnly Nth(int n, DayOfWeek weekday, int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        var toWeekday = ((int)weekday - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(toWeekday + (7 * (n - 1)));
    }

    private static DateOnly LastMondayOfMay(int year)
    {
        var last = new DateOnly(year, 5, 31);
        return last.AddDays(-(((int)last.DayOfWeek - (int)DayOfWeek.Monday + 7) % 7));
    }

    private sealed record Rule(string Code, int FirstYear, int FinalYear, Func<int, DateOnly> Day)
    {
        public bool AppliesTo(int year) => year >= FirstYear && year <= FinalYear;
    }
}
