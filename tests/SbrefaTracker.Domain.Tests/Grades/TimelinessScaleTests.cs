using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Domain.Tests.Grades;

public class TimelinessScaleTests
{
    private static readonly TimelinessScale Scale = new(30, 60, 90, 120);

    [Theory]
    [InlineData(0, Grade.A)]
    [InlineData(30, Grade.A)]
    [InlineData(31, Grade.B)]
    [InlineData(60, Grade.B)]
    [InlineData(61, Grade.C)]
    [InlineData(90, Grade.C)]
    [InlineData(91, Grade.D)]
    [InlineData(120, Grade.D)]
    [InlineData(121, Grade.F)]
    public void Grades_whole_days(int days, Grade grade) => Assert.Equal(grade, Scale.Of(days));

    [Theory]
    [InlineData(30.0, Grade.A)]
    [InlineData(30.01, Grade.B)]
    [InlineData(120.04, Grade.F)]
    public void Grades_a_mean_without_rounding_it(double days, Grade grade) => Assert.Equal(grade, Scale.Of(days));

    [Fact]
    public void Gives_every_grade_but_F_a_last_day()
    {
        Assert.Equal([30, 60, 90, 120, null], Enum.GetValues<Grade>().Select(Scale.LastDayOf));
    }
}
