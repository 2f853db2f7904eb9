namespace SbrefaTracker.Web.Tests.Security;

public sealed class SecureTransportTests(SecuredSite secured, Site plain) : IClassFixture<SecuredSite>, IClassFixture<Site>
{
    [Fact]
    public async Task Marks_cookies_as_secure_and_bound_to_the_host_when_the_public_address_is_https()
    {
        var response = await secured.Browser().GetAsync("/signin");

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-form=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Leaves_plain_sites_usable_over_http()
    {
        var response = await plain.Browser().GetAsync("/signin");

        Assert.DoesNotContain("secure", Assert.Single(response.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }
}
