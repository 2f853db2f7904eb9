using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace SbrefaTracker.Web.Tests.Security;

/// <summary>A request under a name that is not among the site's own.</summary>
public sealed class KnownHostsTests(NamedSite site) : IClassFixture<NamedSite>
{
    [Theory]
    [InlineData("http://fairness.agency.example")]
    [InlineData("http://fairness.agency.example:8080")]
    [InlineData("http://desk.agency.example")]
    public async Task Is_answered_under_the_names_of_the_site(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await Under(address, "/privacy")).StatusCode);

    [Theory]
    [InlineData("/privacy", "text/html")]
    [InlineData("/api/v1/offices", "application/problem+json")]
    public async Task Is_refused_under_any_other_in_the_words_and_with_the_headers_of_every_answer(string path, string type)
    {
        using var answer = await Under("http://elsewhere.example", path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    private Task<HttpResponseMessage> Under(string address, string path) =>
        site.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(address), AllowAutoRedirect = false }).GetAsync(path);
}

/// <summary>A site that answers under its own names alone.</summary>
public sealed class NamedSite : Site
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["AllowedHosts"] = "fairness.agency.example; desk.agency.example" };
}
