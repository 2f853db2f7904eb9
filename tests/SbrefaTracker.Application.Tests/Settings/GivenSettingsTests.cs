using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Offices;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.Application.Tests.Settings;

/// <summary>A wrong setting stops the program with what to write, and never a page later, nor is it left out without a word.</summary>
public sealed class GivenSettingsTests
{
    [Theory]
    [InlineData("Mail:UseTls", "yes", "Mail:UseTls is \"yes\": write true or false.")]
    [InlineData("Mail:Bounces:UseTls", "1", "Mail:Bounces:UseTls is \"1\": write true or false.")]
    [InlineData("Directory:ConfirmAfterDays", "half a year", "Directory:ConfirmAfterDays is \"half a year\": write a whole number from 0 to 3660.")]
    [InlineData("Directory:RemindAgainAfterDays", "0", "Directory:RemindAgainAfterDays is \"0\": write a whole number from 1 to 3660.")]
    [InlineData("Directory:MapAddress", "https://maps.example/{0}/{1}", "Directory:MapAddress is \"https://maps.example/{0}/{1}\": write a web address with {0}")]
    [InlineData("Directory:MapAddress", "https://maps.example/", "Directory:MapAddress is")]
    [InlineData("Directory:MapAddress", "javascript:{0}", "Directory:MapAddress is")]
    [InlineData("Reviews:0:Review", "leagl", "Reviews:0:Review holds \"leagl\": write some of legal, privacy, none.")]
    [InlineData("Reviews:0:Review", "legal", "Reviews:0 asks for no review: write Review")]
    [InlineData("Reviews:0:Litigation", "true", "Reviews:0 asks for no review: write Review")]
    [InlineData("Reviews:0:Litigation", "sometimes", "Reviews:0:Litigation is \"sometimes\": write true or false.")]
    [InlineData("Reviews:0:FromDollars", "50,000", "Reviews:0:FromDollars is \"50,000\": write a whole number from 0")]
    [InlineData("Reviews:0:ActionTypes", "SEIZ, PENN", "Reviews:0:ActionTypes holds \"PENN\": write some of PREPEN, PEN,")]
    [InlineData("Reviews:0:Sources", "Ono", "Reviews:0:Sources holds \"Ono\": write some of direct, ono,")]
    [InlineData("Reviews:0:Levels", "secret", "Reviews:0:Levels holds \"secret\": write some of full, facts, closed.")]
    public void Say_what_does_not_fit_and_what_to_write(string key, string value, string says) =>
        Assert.StartsWith(says, Assert.Throws<SettingsException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void Are_the_usual_ones_where_a_text_is_empty()
    {
        var services = Read(("Mail:UseTls", ""), ("Mail:Bounces:UseTls", " "), ("Directory:ConfirmAfterDays", ""), ("Directory:MapAddress", ""), ("Reviews:0:Review", ""), ("Reviews:0:Retaliation", ""), ("Reviews:0:FromDollars", ""));

        Assert.True(services.GetRequiredService<MailSettings>() is { UseTls: true, Bounces.UseTls: true });
        Assert.True(services.GetRequiredService<IOptions<DirectoryOptions>>().Value is { ConfirmAfterDays: 180, RemindAgainAfterDays: 30, MapAddress: "" });
    }

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    public void Ask_for_no_review_where_that_is_said(string review)
    {
        var rules = Read(("Reviews:0:Review", review)).GetRequiredService<ReviewSettings>().Rules;

        Assert.Empty(ReviewRules.Needed(rules, new("ono", "SEIZ", 10_000_000, Litigation: true, Retaliation: true, ConfidentialityUnclear: true, "full")));
    }

    private static ServiceProvider Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)).Append(new("Settings:Folder", Path.GetTempPath())))
            .Build();
        var services = new ServiceCollection().AddTracker(configuration, new FakeTimeProvider()).BuildServiceProvider();
        services.GetRequiredService<MailSettings>();
        return services;
    }
}
