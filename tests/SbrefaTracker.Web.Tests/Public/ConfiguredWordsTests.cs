using System.Net;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>A site with an approved form and lengths of clocks of its own.</summary>
public sealed class ConfiguredSite : PublicSite
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Forms:PraControlNumber"] = "3245-9999",
        ["Forms:PraExpires"] = "2029-12-31",
        ["Clocks:0:FromFiscalYear"] = "2020",
        ["Clocks:0:AcknowledgementBusinessDays"] = "4",
    };
}

/// <summary>What public pages say because the settings say so.</summary>
public sealed class ConfiguredWordsTests(ConfiguredSite configured, PublicSite plain) : IClassFixture<ConfiguredSite>, IClassFixture<PublicSite>
{
    [Fact]
    public async Task The_form_shows_its_control_number_and_until_when_it_is_approved()
    {
        var form = WebUtility.HtmlDecode(await configured.Visitor().GetStringAsync("/file"));

        Assert.Contains("OMB control number 3245-9999.", form, StringComparison.Ordinal);
        Assert.Contains("It expires on Mon Dec 31, 2029.", form, StringComparison.Ordinal);
        Assert.Contains("Número de control de la OMB 3245-9999.", WebUtility.HtmlDecode(await configured.Visitor("es").GetStringAsync("/file")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_number_the_form_shows_none() =>
        Assert.DoesNotContain("OMB control number", await plain.Visitor().GetStringAsync("/file"), StringComparison.Ordinal);

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 5)]
    public async Task The_home_page_promises_the_days_in_force(bool isConfigured, int days)
    {
        var home = WebUtility.HtmlDecode(await (isConfigured ? configured : plain).Visitor().GetStringAsync("/"));

        Assert.Contains($"{days} business days", home, StringComparison.Ordinal);
        Assert.Contains("30 business days", home, StringComparison.Ordinal);
    }
}
