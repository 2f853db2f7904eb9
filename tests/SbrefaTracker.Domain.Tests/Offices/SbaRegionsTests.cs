using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Domain.Tests.Offices;

public class SbaRegionsTests
{
    [Fact]
    public void Have_each_state_once_and_give_it_back()
    {
        Assert.Equal(56, SbaRegions.States.Count);
        Assert.Equal(10, SbaRegions.Keys.Count);
        Assert.All(SbaRegions.States, state => Assert.Contains(state, SbaRegions.StatesOf(SbaRegions.Of(state))));
        Assert.All(SbaRegions.Keys, region => Assert.All(SbaRegions.StatesOf(region), state => Assert.Equal(region, SbaRegions.Of(state))));
        Assert.Empty(SbaRegions.StatesOf(OfficeRegions.Program));
    }

    [Fact]
    public void Leave_out_only_places_that_are_no_state()
    {
        Assert.Subset(States.List.Codes.ToHashSet(), SbaRegions.States.ToHashSet());
        Assert.Equal(["AA", "AE", "AP", "FM", "MH", "PW"], States.List.Codes.Except(SbaRegions.States).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("NY", "02")]
    [InlineData("GU", "09")]
    [InlineData("AP", "")]
    [InlineData(null, "")]
    public void Are_told_by_state(string? state, string region) => Assert.Equal(region, SbaRegions.Of(state));
}
