using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Domain.Tests.Clocks;

public class ClockLengthsTests
{
    private static readonly ClockSetting[] Settings =
    [
        new(Sources.Ono, 2024, Acknowledgement: 2, Completeness: null, OfficeReply: null),
        new(null, 2026, Acknowledgement: 4, Completeness: 8, OfficeReply: null),
        new(null, 2024, Acknowledgement: 3, Completeness: null, OfficeReply: 7),
    ];

    [Fact]
    public void Are_the_agency_s_own_targets_and_the_published_scale_by_default()
    {
        var lengths = ClockLengths.Default(new(2026));

        Assert.Equal([5, 10, 10, 30], Enum.GetValues<ClockKind>().Select(lengths.Of));
        Assert.Equal([ClockKind.OnoResponse], Enum.GetValues<ClockKind>().Where(clock => !ClockLengths.IsOwnTarget(clock)));
    }

    [Theory]
    [InlineData("direct", 2025, 30, 60, 90, 120)]
    [InlineData("ono", 2026, 30, 60, 90, 120)]
    [InlineData("ono", 2027, 20, 60, 90, 120)]
    [InlineData("direct", 2026, 25, 50, 90, 120)]
    [InlineData("direct", 2028, 25, 50, 90, 100)]
    public void Of_the_rated_clock_are_set_by_source_and_year_as_well(string source, int year, int a, int b, int c, int d)
    {
        ClockSetting[] settings =
        [
            new("direct", 2026, null, null, null, new GradeDays(A: 25, B: 50)),
            new(null, 2028, null, null, null, new GradeDays(D: 100)),
            new("ono", 2027, null, null, null, new GradeDays(A: 20)),
        ];
        var lengths = ClockLengths.For(settings, source, new(year));

        Assert.Equal(new TimelinessScale(a, b, c, d), lengths.OnoResponse);
        Assert.Equal(a, lengths.Of(ClockKind.OnoResponse));
        Assert.Null(ClockLengths.FirstUnfit(settings));
    }

    [Fact]
    public void Of_the_rated_clock_must_rise_also_where_rows_come_together()
    {
        ClockSetting all = new(null, 2026, null, null, null, new GradeDays(A: 70, B: 80)), ono = new("ono", 2027, null, null, null, new GradeDays(B: 65));

        Assert.Null(ClockLengths.FirstUnfit([all]));
        Assert.Null(ClockLengths.FirstUnfit([ono]));
        Assert.Equal(("ono", 2027), ClockLengths.FirstUnfit([all, ono]));
        Assert.Equal(("direct", 2026), ClockLengths.FirstUnfit([all with { Response = new GradeDays(D: 90) }]));
    }

    [Theory]
    [InlineData("direct", 2023, 5, 10, 10)]
    [InlineData("direct", 2025, 3, 10, 7)]
    [InlineData("direct", 2026, 4, 8, 7)]
    [InlineData("ono", 2026, 2, 8, 7)]
    public void Are_set_by_source_and_year(string source, int year, int acknowledgement, int completeness, int officeReply)
    {
        var lengths = ClockLengths.For(Settings, source, new(year));

        Assert.Equal((acknowledgement, completeness, officeReply), (lengths.Acknowledgement, lengths.Completeness, lengths.OfficeReply));
    }
}
