using SbrefaTracker.Domain.Calendar;

namespace SbrefaTracker.Domain.Tests.Calendar;

public class FiscalYearTests
{
    [Theory]
    [InlineData(2024, 9, 30, 2024)]
    [InlineData(2024, 10, 1, 2025)]
    [InlineData(2025, 1, 1, 2025)]
    [InlineData(2025, 9, 30, 2025)]
    public void Runs_from_October_through_September(int year, int month, int day, int fiscalYear)
    {
        Assert.Equal(new FiscalYear(fiscalYear), FiscalYear.Of(new(year, month, day)));
        Assert.True(new FiscalYear(fiscalYear).Contains(new(year, month, day)));
    }

    [Fact]
    public void Knows_its_first_and_last_day()
    {
        var year = new FiscalYear(2025);

        Assert.Equal((new DateOnly(2024, 10, 1), new DateOnly(2025, 9, 30)), (year.First, year.Last));
        Assert.False(year.Contains(year.First.AddDays(-1)));
        Assert.False(year.Contains(year.Last.AddDays(1)));
    }

    [Fact]
    public void Has_twelve_months_from_October()
    {
        var months = new FiscalYear(2025).Months();

        Assert.Equal(12, months.Count);
        Assert.Equal((new DateOnly(2024, 10, 1), new DateOnly(2025, 1, 1), new DateOnly(2025, 9, 1)), (months[0], months[3], months[11]));
    }
}
