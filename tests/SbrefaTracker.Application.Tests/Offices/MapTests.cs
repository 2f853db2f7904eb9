using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Tests.Offices;

/// <summary>Where a map shows an office. A list of ports, as it is imported, names no cities.</summary>
public sealed class MapTests
{
    [Theory]
    [InlineData("port", "Champlain-Rouses Point", "Champlain", "NY", "Champlain%2C%20NY")]
    [InlineData("port", "Beecher Falls", null, "VT", "Beecher%20Falls%2C%20VT")]
    [InlineData("port", "Los Angeles/Long Beach", null, "CA", "Los%20Angeles%2C%20CA")]
    [InlineData("port", "Mid-Continent (Millington)", "", "TN", "Mid-Continent%2C%20TN")]
    [InlineData("fpf", "Miami FP&F Office", "Miami", "FL", "Miami%2C%20FL")]
    public void Is_its_city_or_of_a_port_without_one_its_name(string kind, string name, string? city, string state, string asked) =>
        Assert.Equal($"https://www.openstreetmap.org/search?query={asked}", new DirectoryOptions().MapOf(Office(kind, name, city, state)));

    [Theory]
    [InlineData("port", "Vancouver", null, null)]
    [InlineData("port", "Vancouver", "Vancouver", null)]
    [InlineData("fpf", "Detroit FP&F Office", null, "MI")]
    [InlineData("port", "/", null, "MI")]
    public void Is_not_guessed_from_a_name_without_a_state_or_that_is_no_place(string kind, string name, string? city, string? state) =>
        Assert.Null(new DirectoryOptions().MapOf(Office(kind, name, city, state)));

    [Fact]
    public void Is_left_out_where_no_map_is_set() => Assert.Null(new DirectoryOptions { MapAddress = "" }.MapOf(Office("port", "Laredo", "Laredo", "TX")));

    private static Office Office(string kind, string name, string? city, string? state) => new() { Code = "9999", Name = name, Kind = kind, City = city, State = state };
}
