using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Tests.Offices;

/// <summary>What a new database knows of offices: facts of which a source was read or that are marked as recalled, and nothing that was made up.</summary>
public sealed class StarterDirectoryTests
{
    private static readonly IReadOnlyList<Office> All = [.. StarterDirectory.Offices()];

    [Fact]
    public void Names_the_twenty_field_offices_and_the_ten_centers_with_their_cities()
    {
        Assert.Equal(
            ["Atlanta", "Baltimore", "Boston", "Buffalo", "Chicago", "Detroit", "El Paso", "Houston", "Laredo", "Los Angeles", "Miami", "New Orleans", "New York", "Preclearance", "San Diego", "San Francisco", "San Juan", "Seattle", "Tampa", "Tucson"],
            Of("field_office").Select(office => office.Name.Replace(" Field Office", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Atlanta", "Buffalo", "Chicago", "Detroit", "Houston", "Laredo", "Long Beach", "Miami", "New York", "San Francisco"], Of("center").Select(office => office.City).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Gives_ports_by_their_four_digits_and_every_office_a_state_that_there_is()
    {
        Assert.All(Of(OfficeKinds.Port), office => Assert.True(office.Code.Length == 4 && office.Code.All(char.IsAsciiDigit), office.Code));
        Assert.All(All, office => Assert.True(StateNames.IsCode(office.State!), office.Code));
        Assert.Equal(All.Count, All.Select(office => office.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(All, office => Assert.True(OfficeFields.IsCode(office.Code), office.Code));
    }

    [Fact]
    public void Makes_up_no_contact_no_hours_and_no_place_of_an_office_for_penalties_and_knows_the_telephone_of_the_office_itself()
    {
        Assert.All(All, office => Assert.Equal((null, null, null, null), (office.Email, office.HeadEmail, office.Hours, office.ConfirmedOn)));
        Assert.Equal([("HQ-OTR", "202-344-1440", "1300 Pennsylvania Avenue NW 20229")], All.Where(office => office.Phone is not null).Select(office => (office.Code, office.Phone!, office.Address!)));
        Assert.Equal(["FPF-DET", "FPF-MIA", "FPF-MSY"], Of(OfficeKinds.Fpf).Select(office => office.Code));
        Assert.All(All.Where(office => office.PetitionsCode is not null), office => Assert.Contains(office.PetitionsCode, Of(OfficeKinds.Fpf).Select(taker => taker.Code)));
    }

    private static IEnumerable<Office> Of(string kind) => All.Where(office => office.Kind == kind);
}
