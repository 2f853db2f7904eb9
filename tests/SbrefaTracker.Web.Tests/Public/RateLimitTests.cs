using System.Net;

namespace SbrefaTracker.Web.Tests.Public;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Tells_in_words_to_wait_and_that_nothing_is_lost()
    {
        await using var site = new LimitedSite();
        var visitor = site.Visitor();

        HttpResponseMessage response;
        var tries = 0;
        do
        {
            response = await visitor.PostAsync("/track", new FormUrlEncodedContent([]));
        }
        while (response.StatusCode != HttpStatusCode.TooManyRequests && ++tries < 100);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Contains("Please wait a moment", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_whoever_signs_in_of_their_account_and_not_of_legal_deadlines()
    {
        await using var site = new LimitedSite();
        var visitor = site.Visitor();

        HttpResponseMessage response;
        var tries = 0;
        do
        {
            response = await visitor.PostAsync("/signin", new FormUrlEncodedContent([]));
        }
        while (response.StatusCode != HttpStatusCode.TooManyRequests && ++tries < 100);

        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("Too many tries to sign in", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/signin\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("legal deadline ends today", page, StringComparison.Ordinal);
    }
}
