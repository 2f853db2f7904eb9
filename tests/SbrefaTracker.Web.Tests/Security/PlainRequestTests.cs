using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace SbrefaTracker.Web.Tests.Security;

/// <summary>Requests without TLS, as the network gives them.</summary>
public sealed class PlainRequestTests
{
    private const string Outside = "203.0.113.7";

    [Fact]
    public async Task From_outside_is_sent_to_the_public_https_address()
    {
        await using var site = new NetworkSite(Outside, "https://fairness.agency.example");

        using var answer = await site.Browser().GetAsync("/track?lang=es");

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal("https://fairness.agency.example/track?lang=es", answer.Headers.Location!.ToString());
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task From_the_proxy_beside_the_server_counts_as_secured()
    {
        await using var site = new NetworkSite("127.0.0.1", "https://fairness.agency.example");

        using var answer = await site.Browser().GetAsync("/track");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Is_served_where_no_https_address_is_configured()
    {
        await using var site = new NetworkSite(Outside, "");

        using var answer = await site.Browser().GetAsync("/track");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>What a proxy says of a request is believed of the proxies that the settings name, and of nobody else: anybody could write it.</summary>
    [Theory]
    [InlineData("10.0.0.1", HttpStatusCode.OK)]
    [InlineData("10.0.0.9", HttpStatusCode.PermanentRedirect)]
    public async Task Is_taken_for_what_a_known_proxy_says(string from, HttpStatusCode status)
    {
        await using var site = new NetworkSite(from, "https://fairness.agency.example", proxy: "10.0.0.1");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/track");
        request.Headers.Add("X-Forwarded-For", Outside);
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await site.Browser().SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    private sealed class NetworkSite(string from, string publicUrl, string proxy = "") : Site
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["PublicUrl"] = publicUrl, ["ForwardedHeaders:KnownProxies:0"] = proxy };

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new From(IPAddress.Parse(from))));
        }
    }

    private sealed class From(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, on) =>
            {
                context.Connection.RemoteIpAddress = address;
                return on(context);
            });
            next(app);
        };
    }
}
