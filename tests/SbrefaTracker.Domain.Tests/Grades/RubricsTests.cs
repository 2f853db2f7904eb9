using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Domain.Tests.Grades;

public class RubricsTests
{
    [Theory]
    [InlineData(1900, 1997, false)]
    [InlineData(1997, 1997, false)]
    [InlineData(2011, 1997, false)]
    [InlineData(2012, 2012, true)]
    [InlineData(2026, 2012, true)]
    public void Give_the_row_in_force_and_say_whether_it_was_read(int fiscalYear, int row, bool verified)
    {
        var rubric = Rubrics.For(new FiscalYear(fiscalYear));

        Assert.Equal((row, verified), (rubric.FiscalYear, rubric.Verified));
        Assert.Equal(new TimelinessScale(30, 60, 90, 120), rubric.Timeliness);
    }

    [Fact]
    public void Are_in_order_of_their_years() =>
        Assert.Equal(Rubrics.All.OrderBy(rubric => rubric.FiscalYear), Rubrics.All);
}
