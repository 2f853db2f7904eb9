namespace SbrefaTracker.Web.Tests.Public;

[Collection(VisitorsCollection.Name)]
public sealed class DirectoryAndDataTests(PublicSite site)
{
    [Fact]
    public async Task Offices_of_a_state_lead_to_filing_about_them()
    {
        var html = await site.Visitor().GetStringAsync("/offices?state=TX");

        Assert.Contains("href=\"/file?office=2304\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("office=2704", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("laredo")]
    [InlineData("2304")]
    public async Task Offices_are_found_by_name_and_by_port_code(string query)
    {
        Assert.Contains("office=2304", await site.Visitor().GetStringAsync($"/offices?q={query}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "go to <a href=\"/offices?q=FPF-MIA\">Miami FP&amp;F Office</a>", "Takes petitions about penalties, seizures and liquidated damages of: Miami (5201).")]
    [InlineData("es", "se envían a <a href=\"/offices?q=FPF-MIA\">Miami FP&amp;F Office</a>", "Recibe peticiones sobre multas, incautaciones y daños liquidados de: Miami (5201).")]
    public async Task A_port_says_where_petitions_go_and_that_office_for_whom_it_takes_them(string language, string goes, string takes)
    {
        var visitor = site.Visitor(language);

        Assert.Contains(goes, System.Text.RegularExpressions.Regex.Replace(await visitor.GetStringAsync("/offices?q=5201"), "&#x([0-9A-F]+);", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()), StringComparison.Ordinal);
        Assert.Contains(takes, System.Net.WebUtility.HtmlDecode(await visitor.GetStringAsync("/offices?q=FPF-MIA")), StringComparison.Ordinal);
        Assert.DoesNotContain("FPF-MIA", await visitor.GetStringAsync("/offices?q=2304"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_office_found_teaches_the_next_step()
    {
        Assert.Contains("No office found", await site.Visitor().GetStringAsync("/offices?q=%27%22%3Cx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anything_is_published_data_says_when_it_will_be()
    {
        Assert.Contains("No figures are published yet", await site.Visitor().GetStringAsync("/data"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/privacy")]
    [InlineData("/accessibility")]
    [InlineData("/security")]
    [InlineData("/verify")]
    [InlineData("/answers")]
    [InlineData("/answers/no-retaliation")]
    [InlineData("/offices")]
    [InlineData("/file")]
    [InlineData("/track")]
    public async Task Each_page_speaks_spanish(string address)
    {
        Assert.Contains("<html lang=\"es\">", await site.Visitor("es").GetStringAsync(address), StringComparison.Ordinal);
    }
}
