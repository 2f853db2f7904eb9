using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;

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
