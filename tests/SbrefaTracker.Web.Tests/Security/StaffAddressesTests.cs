using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Tests.Security;

public sealed class StaffAddressesTests
{
    [Theory]
    [InlineData("/desk?due=late", true)]
    [InlineData("/", true)]
    [InlineData("//elsewhere.example", false)]
    [InlineData("/\\elsewhere.example", false)]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("/desk\r\nX: 1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Lead_back_only_within_the_site(string? address, bool local) => Assert.Equal(local ? address : null, StaffAddresses.Local(address));

    [Theory]
    [InlineData("/desk/complaints/1", true)]
    [InlineData("/office", true)]
    [InlineData("/offices", false)]
    [InlineData("/deadlines", false)]
    public void Tell_staff_pages_from_public_ones_by_whole_segments(string path, bool staff) => Assert.Equal(staff, StaffAreas.Includes(path));
}
