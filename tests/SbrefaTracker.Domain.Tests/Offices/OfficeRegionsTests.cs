using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Domain.Tests.Offices;

public class OfficeRegionsTests
{
    [Theory]
    [InlineData("port", "TX", "06")]
    [InlineData("field_office", "GU", "09")]
    [InlineData("fpf", "MA", "01")]
    [InlineData("port", null, "")]
    [InlineData("port", "ZZ", "")]
    [InlineData("center", "CA", "program")]
    [InlineData("headquarters", null, "program")]
    public void Are_told_by_kind_and_state(string kind, string? state, string key) => Assert.Equal(key, OfficeRegions.KeyOf(kind, state));

    [Fact]
    public void Know_every_kind_of_office_that_is_regional() => Assert.Subset(OfficeKinds.List.Codes.ToHashSet(), OfficeRegions.RegionalKinds.ToHashSet());
}
