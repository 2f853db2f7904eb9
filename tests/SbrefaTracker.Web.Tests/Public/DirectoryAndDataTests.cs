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
