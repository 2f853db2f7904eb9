using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Application.Tests.Closures;

public sealed class AgencyZoneTests
{
    /// <summary>The runtime's own table (ICU) is the second source for the list.</summary>
    [Fact]
    public void Lists_the_names_of_windows_as_the_runtime_pairs_them() =>
        Assert.All(AgencyZone.Listed, iana =>
        {
            Assert.True(TimeZoneInfo.TryConvertIanaIdToWindowsId(iana, out var name), iana);
            Assert.Equal(name, AgencyZone.NameOfWindows(iana));
        });

    [Fact]
    public void Finds_a_zone_by_its_own_name() => Assert.Equal("America/New_York", AgencyZone.Find("America/New_York").Id);

    [Fact]
    public void Refuses_a_name_that_nobody_knows() =>
        Assert.StartsWith("Agency:TimeZone", Assert.Throws<SettingsException>(() => AgencyZone.Find("America/Nowhere")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "America/New_York")]
    [InlineData("Pacific/Guam", "Pacific/Guam")]
    public void An_empty_name_is_not_set(string given, string zone) => Assert.Equal(zone, new AgencyOptions { TimeZone = given }.TimeZone);
}
