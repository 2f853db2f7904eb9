using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Tests.Complaints;

public class SizeStandardsTests
{
    private static readonly SizeVersion[] Versions = [new("2022", new(2022, 5, 2)), new("2017", new(2017, 10, 1)), new("2021", new(2019, 8, 19))];

    [Theory]
    [InlineData("488510", true)]
    [InlineData("488510_Except", false)]
    [InlineData("541330_a_Except", false)]
    public void Leave_exceptions_to_people(string naics, bool chosen) =>
        Assert.Equal(chosen, SizeStandards.IsChosenByProgram(naics));

    [Theory]
    [InlineData("2026-03-06", "2022")]
    [InlineData("2022-05-02", "2022")]
    [InlineData("2022-05-01", "2021")]
    [InlineData("2000-01-01", "2017")]
    public void Are_those_in_force_on_the_day_of_receipt_else_the_oldest(string receivedOn, string version) =>
        Assert.Equal(version, SizeStandards.VersionInForce(Versions, DateOnly.ParseExact(receivedOn, "yyyy-MM-dd"))?.Version);

    [Fact]
    public void Are_none_while_no_table_is_there() =>
        Assert.Null(SizeStandards.VersionInForce([], new(2026, 3, 6)));
}
