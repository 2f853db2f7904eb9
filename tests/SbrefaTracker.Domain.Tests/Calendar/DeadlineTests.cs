using CsCheck;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Tests.Calendar;

public class DeadlineTests
{
    [Theory]
    [InlineData("2024-11-18", "2024-12-18")]
    [InlineData("2025-12-15", "2026-01-14")]
    [InlineData("2026-03-06", "2026-04-05")]
    [InlineData("2026-07-01", "2026-07-31")]
    public void Counts_thirty_calendar_days(string from, string due) =>
        Assert.Equal(Day(due), Deadline.Compute(BusinessCalendar.Federal, Day(from), 30, DayUnit.Calendar).Due);

    [Fact]
    public void Is_not_moved_off_a_Sunday_but_names_the_Monday()
    {
        var deadline = Deadline.Compute(BusinessCalendar.Federal, Day("2026-03-06"), 30, DayUnit.Calendar);

        Assert.Equal(Day("2026-04-05"), deadline.Due);
        Assert.Equal(Day("2026-04-06"), deadline.NextBusinessDay);
    }

    [Fact]
    public void Names_no_other_day_when_it_is_due_on_a_business_day() =>
        Assert.Null(Deadline.Compute(BusinessCalendar.Federal, Day("2026-03-06"), 30, DayUnit.Business).NextBusinessDay);

    [Fact]
    public void Explains_every_day_from_day_0_through_the_due_day()
    {
        var days = Deadline.Compute(BusinessCalendar.Federal, Day("2026-07-01"), 5, DayUnit.Business).DayByDay;

        Assert.Equal(
            ["1 Start 0", "2 Business 1", "3 Holiday ", "4 Weekend ", "5 Weekend ", "6 Business 2", "7 Business 3", "8 Business 4", "9 Business 5"],
            days.Select(day => $"{day.Day.Day} {day.Kind} {day.Number}"));
    }

    [Fact]
    public void Counts_days_off_in_calendar_days_and_still_says_what_they_are()
    {
        var days = Deadline.Compute(BusinessCalendar.Federal, Day("2026-07-02"), 2, DayUnit.Calendar).DayByDay;

        Assert.Equal(["Start 0", "Holiday 1", "Weekend 2"], days.Select(day => $"{day.Kind} {day.Number}"));
        Assert.Equal([false, true, true], days.Select(day => day.Counted));
    }

    [Fact]
    public void Its_explanation_counts_as_many_days_as_were_given() =>
        Gen.Select(CalendarGen.Calendar, CalendarGen.Day, Gen.Int[0, 300], Gen.Enum<DayUnit>())
            .Sample((calendar, from, given, unit) =>
            {
                var deadline = Deadline.Compute(calendar, from, given, unit);
                return deadline.DayByDay.Count(day => day.Counted) == given
                    && deadline.DayByDay[^1].Day == deadline.Due
                    && deadline.DayByDay[^1].Number == given;
            });

    [Theory]
    [InlineData("9981-01-01", 1, "from")]
    [InlineData("2026-01-01", -1, "days")]
    [InlineData("2026-01-01", Deadline.MaxDays + 1, "days")]
    public void Is_refused_out_of_range(string from, int days, string field)
    {
        var asked = Deadline.Ask(BusinessCalendar.Federal, Day(from), days, DayUnit.Business);

        Assert.Equal(field, Assert.Single(asked.Refusals).Field);
    }

    [Fact]
    public void Is_computed_at_the_limits()
    {
        var asked = Deadline.Ask(BusinessCalendar.Federal, new(Deadline.MaxYear, 12, 31), Deadline.MaxDays, DayUnit.Business);

        Assert.True(asked.IsDone);
        Assert.Equal(new DateOnly(1, 1, 2), Deadline.Ask(BusinessCalendar.Federal, DateOnly.MinValue, 1, DayUnit.Business).Value!.Due);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
