using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Web.Security;

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

    /// <summary>Whatever fails empties the headers and begins the answer anew.</summary>
    [Fact]
    public async Task Sends_its_header_with_the_page_of_a_failure_too()
    {
        await using var failing = secured.WithWebHostBuilder(host => host.UseEnvironment("Staging").ConfigureTestServices(services =>
            services.PostConfigure<RateLimiterOptions>(limits => limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(
                context => context.Request.Path == "/privacy" ? throw new InvalidOperationException("This fails.") : RateLimitPartition.GetNoLimiter("")))));

        using var answer = await failing.CreateClient(new() { AllowAutoRedirect = false }).GetAsync("/privacy");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Leaves_plain_sites_usable_over_http()
    {
        var response = await plain.Browser().GetAsync("/signin");

        Assert.DoesNotContain("secure", Assert.Single(response.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Binds_the_remembered_language_to_the_host_as_well()
    {
        var response = await secured.Browser().GetAsync("/privacy?lang=es");

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("lang=", StringComparison.Ordinal));
        Assert.StartsWith("__Host-lang=es", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("__Host-lang=es", "es")]
    [InlineData("lang=es", "en")]
    public async Task Reads_the_language_from_the_cookie_that_only_the_host_can_have_set(string cookie, string language)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/privacy");
        request.Headers.Add("Cookie", cookie);

        var page = await (await secured.Browser().SendAsync(request)).Content.ReadAsStringAsync();

        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https", null, "opened=", true)]
    [InlineData("http", null, "opened=", false)]
    [InlineData("https", "https://fairness.agency.example", "__Host-opened=", true)]
    public void Sealed_cookies_follow_the_scheme_of_the_request(string scheme, string? publicUrl, string name, bool isSecure)
    {
        var context = new DefaultHttpContext { Request = { Scheme = scheme } };
        var cookies = new SealedCookies(new EphemeralDataProtectionProvider(), new PublicAddress(publicUrl is null ? null : new Uri(publicUrl)));

        cookies.Write(context, SealedCookies.Opened, "RF-2026-00001");
        var written = context.Response.Headers.SetCookie.ToString();

        Assert.StartsWith(name, written, StringComparison.Ordinal);
        Assert.Equal(isSecure, written.Contains("secure", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fairness.agency.example")]
    [InlineData("fairness.agency.example:443")]
    [InlineData("ftp://fairness.agency.example")]
    public void A_public_address_that_is_none_stops_the_program(string address) => Assert.StartsWith(
        "PublicUrl",
        Assert.Throws<SettingsException>(() => PublicAddress.From(new ConfigurationBuilder().AddInMemoryCollection([new("PublicUrl", address)]).Build())).Message,
        StringComparison.Ordinal);
}
