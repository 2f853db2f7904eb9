using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Web.Composition;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Tests.Admin;

public sealed class ServerSettingsTests
{
    [Theory]
    [InlineData("RateLimiting:Enabled", "off", "RateLimiting:Enabled is \"off\": write true or false.")]
    [InlineData("Demo:Story", "no", "Demo:Story is \"no\": write true or false.")]
    [InlineData("Session:IdleMinutes", "0", "Session:IdleMinutes is \"0\": write a whole number from 1 to 720.")]
    [InlineData("Session:IdleMinutes", "a while", "Session:IdleMinutes is \"a while\": write a whole number from 1 to 720.")]
    public void Say_what_does_not_fit_and_what_to_write(string key, string value, string says)
    {
        var configuration = Given(key, value);

        Assert.Equal(says, Assert.Throws<SettingsException>(() => (ServerSettings.From(configuration, "Development"), IdleTime.From(configuration))).Message);
    }

    [Theory]
    [InlineData("RateLimiting:Enabled")]
    [InlineData("Demo:Story")]
    [InlineData("Session:IdleMinutes")]
    public void Are_the_usual_ones_where_a_text_is_empty(string key)
    {
        var configuration = Given(key, "");

        Assert.True(ServerSettings.From(configuration, "Development") is { LimitsRates: true, TellsStory: true });
        Assert.Equal(15, IdleTime.From(configuration).Minutes);
    }

    private static IConfigurationRoot Given(string key, string value) => new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build();
}
