using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Tests.Calendar;

public class BusinessCalendarTests
{
    private static readonly BusinessCalendar Closed =
        BusinessCalendar.Federal.With(KnownClosures.All.Select(known => new Closure(known.Day, known.Code, known.Authority)), inaugurationDay: false);

    [Theory]
    [InlineData("2024-11-18", 15, "2024-12-10")]
    [InlineData("2024-11-18", 30, "2025-01-02")]
    [InlineData("2024-11-18", 60, "2025-02-14")]
    [InlineData("2024-11-18", 90, "2025-03-31")]
    [InlineData("2024-11-18", 120, "2025-05-12")]
    [InlineData("2025-12-15", 15, "2026-01-07")]
    [InlineData("2025-12-15", 30, "2026-01-29")]
    [InlineData("2025-12-15", 60, "2026-03-13")]
    [InlineData("2025-12-15", 90, "2026-04-24")]
    [InlineData("2025-12-15", 120, "2026-06-08")]
    [InlineData("2026-03-06", 15, "2026-03-27")]
    [InlineData("2026-03-06", 30, "2026-04-17")]
    [InlineData("2026-03-06", 60, "2026-06-01")]
    [InlineData("2026-03-06", 90, "2026-07-15")]
    [InlineData("2026-03-06", 120, "2026-08-26")]
    public void Adds_business_days(string from, int days, string due) =>
        Assert.Equal(Day(due), BusinessCalendar.Federal.AddBusinessDays(Day(from), days));

    [Theory]
    [InlineData(15, "2026-01-09")]
    [InlineData(30, "2026-02-02")]
    public void Leaves_out_closures_that_are_switched_on(int days, string due) =>
        Assert.Equal(Day(due), Closed.AddBusinessDays(Day("2025-12-15"), days));

    [Theory]
    [InlineData("2026-01-05", "2026-02-18", 30)]
    [InlineData("2026-01-05", "2026-02-19", 31)]
    [InlineData("2026-01-05", "2026-01-05", 0)]
    [InlineData("2026-01-05", "2026-01-02", 0)]
    [InlineData("2026-01-02", "2026-01-04", 0)]
    [InlineData("0001-01-01", "0001-01-02", 1)]
    [InlineData("9999-12-30", "9999-12-31", 1)]
    public void Counts_business_days_after_one_day_through_another(string after, string through, int days) =>
        Assert.Equal(days, BusinessCalendar.Federal.BusinessDaysBetween(Day(after), Day(through)));

    [Theory]
    [InlineData("2026-07-01", 5, "2026-07-09")]
    [InlineData("2026-07-09", 5, "2026-07-16")]
    public void Agrees_with_the_clocks_of_a_detention(string from, int days, string due) =>
        Assert.Equal(Day(due), BusinessCalendar.Federal.AddBusinessDays(Day(from), days));

    [Fact]
    public void No_days_end_where_they_began_even_on_a_day_off() =>
        Assert.Equal(Day("2026-07-04"), BusinessCalendar.Federal.AddBusinessDays(Day("2026-07-04"), 0));

    [Fact]
    public void Explains_a_moved_holiday_by_the_day_the_law_names()
    {
        var day = BusinessCalendar.Federal.Explain(Day("2026-07-03"));

        Assert.Equal((false, DayKind.Holiday, "independence_day"), (day.Counted, day.Kind, day.Code));
        Assert.Equal(Day("2026-07-04"), day.ObservedFor);
        Assert.Equal(DayKind.Weekend, BusinessCalendar.Federal.Explain(Day("2026-07-04")).Kind);
    }

    [Fact]
    public void Explains_a_closure_by_its_name_and_authority()
    {
        var day = Closed.Explain(Day("2025-12-24"));

        Assert.Equal((false, DayKind.Closure), (day.Counted, day.Kind));
        Assert.Contains("December 18, 2025", day.Closure!.Authority, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_no_closure_and_no_Inauguration_Day_by_itself()
    {
        Assert.All(KnownClosures.All, known => Assert.True(BusinessCalendar.Federal.IsBusinessDay(known.Day)));
        Assert.True(BusinessCalendar.Federal.IsBusinessDay(Day("2021-01-20")));
    }

    [Theory]
    [InlineData("2021-01-20", DayKind.Inauguration)]
    [InlineData("2025-01-20", DayKind.Holiday)]
    [InlineData("2013-01-21", DayKind.Holiday)]
    [InlineData("1985-01-21", DayKind.Inauguration)]
    [InlineData("2022-01-20", DayKind.Business)]
    [InlineData("1973-01-19", DayKind.Business)]
    public void Takes_Inauguration_Day_off_where_it_is_switched_on(string day, DayKind kind) =>
        Assert.Equal(kind, BusinessCalendar.Federal.With([], inaugurationDay: true).Explain(Day(day)).Kind);

    [Fact]
    public void Keeps_what_it_has_when_a_closure_is_added()
    {
        var both = BusinessCalendar.Federal.With([new(Day("2026-03-10"), "A", "a")], true).With([new(Day("2026-03-11"), "B", "b")], false);

        Assert.Equal([Day("2026-03-10"), Day("2026-03-11")], both.Closures.Select(closure => closure.Day));
        Assert.False(both.IsBusinessDay(Day("2021-01-20")));
        Assert.True(both.HasInaugurationDay);
    }

    [Fact]
    public void Counts_alike_on_many_threads_at_once()
    {
        var calendar = BusinessCalendar.Federal.With([], inaugurationDay: false);
        var counts = new int[64];

        Parallel.For(0, counts.Length, i => counts[i] = calendar.BusinessDaysBetween(Day("1996-03-29"), Day("2026-03-29")));

        Assert.Single(counts.Distinct());
        Assert.Equal(BusinessCalendar.Federal.BusinessDaysBetween(Day("1996-03-29"), Day("2026-03-29")), counts[0]);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
