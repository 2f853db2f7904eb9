using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SbrefaTracker.Web.Tests.Desk;

namespace SbrefaTracker.Web.Tests.Security;

public sealed class StaffPolicyTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Allows_inline_only_style_attributes_and_the_styles_of_the_theme()
    {
        var response = await (await site.SignedIn(Life.Representative)).GetAsync("/desk");
        var policy = response.Headers.GetValues("Content-Security-Policy").First(value => value.Contains("style-src-elem", StringComparison.Ordinal));
        var styles = Regex.Matches(await response.Content.ReadAsStringAsync(), "<style[^>]*>(?<text>.*?)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture);

        Assert.Equal(["style-src-attr 'unsafe-inline'"], policy.Split("; ").Where(directive => directive.Contains("unsafe", StringComparison.Ordinal)));
        Assert.NotEmpty(styles);
        Assert.All(styles, style => Assert.Contains(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style.Groups["text"].Value))), policy, StringComparison.Ordinal));
    }
}
