using System.Text.Json;
using System.Text.RegularExpressions;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>What the page says of the data set to programs.</summary>
public sealed partial class DataPageTests
{
    /// <summary>The description stands in the page as well, as data that no browser runs: the policy allows nothing inline, and needs not allow this.</summary>
    [Fact]
    public async Task The_page_holds_the_description_as_data_under_a_policy_that_lets_nothing_inline_run()
    {
        var response = await site.Visitor().GetAsync("/data");
        var html = await response.Content.ReadAsStringAsync();
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        var blocks = Regex.Matches(html, "<script(?<marks>[^>]*)>(?<text>.*?)</script>", RegexOptions.Singleline);

        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("nonce-", policy, StringComparison.Ordinal);
        var block = Assert.Single(blocks, one => !one.Groups["marks"].Value.Contains("src=", StringComparison.Ordinal));
        Assert.Equal(" type=\"application/ld+json\"", block.Groups["marks"].Value);
        Assert.DoesNotContain("<", block.Groups["text"].Value, StringComparison.Ordinal);
        using var description = JsonDocument.Parse(block.Groups["text"].Value);
        Assert.Equal("Dataset", description.RootElement.GetProperty("@type").GetString());
        Assert.Equal(await Read("/data/dataset.jsonld"), block.Groups["text"].Value);
    }
}
