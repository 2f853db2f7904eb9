using System.Globalization;
using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Tests.Calendar;

public class FederalHolidaysTests
{
    [Theory]
    [InlineData(2021, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")]
    [InlineData(2022, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26")]
    [InlineData(2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25")]
    [InlineData(2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25")]
    [InlineData(2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")]
    public void Are_observed_on_weekdays(int year, string days) =>
        Assert.Equal(days, string.Join(' ', FederalHolidays.ObservedIn(year).Select(Short)));

    [Theory]
    [InlineData("juneteenth", 2021)]
    [InlineData("martin_luther_king_day", 1986)]
    [InlineData("columbus_day", 1971)]
    public void Begin_with_their_law(string code, int first)
    {
        Assert.DoesNotContain(FederalHolidays.ObservedIn(first - 1), holiday => holiday.Code == code);
        Assert.Contains(FederalHolidays.ObservedIn(first), holiday => holiday.Code == code);
    }

    [Fact]
    public void January_1_on_a_Saturday_belongs_to_the_December_before()
    {
        var observed = FederalHolidays.ObservedIn(2027)[^1];

        Assert.Equal(new ObservedHoliday(new(2027, 12, 31), "new_years_day", new(2028, 1, 1)), observed);
        Assert.DoesNotContain(FederalHolidays.ObservedIn(2028), holiday => holiday.Code == "new_years_day");
    }

    [Fact]
    public void Never_fall_on_a_weekend_or_on_each_other_in_any_year()
    {
        for (var year = 1; year <= 9999; year++)
        {
            var days = FederalHolidays.ObservedIn(year).Select(holiday => holiday.Day).ToList();
            Assert.DoesNotContain(days, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.Equal(days.Count, days.Distinct().Count());
        }
    }

    [Fact]
    public void Have_a_code_from_the_list() =>
        Assert.All(FederalHolidays.ObservedIn(2026), holiday => Assert.Contains(holiday.Code, FederalHolidays.Codes));

    private static string Short(ObservedHoliday holiday) => holiday.Day.ToString("MM-dd", CultureInfo.InvariantCulture);
}
