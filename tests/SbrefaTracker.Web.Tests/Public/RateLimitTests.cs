using System.Net;
using System.Net.Http.Json;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Public;

public sealed class RateLimitTests(LimitedSite site) : IClassFixture<LimitedSite>
{
    [Fact]
    public async Task Tells_in_words_to_wait_and_that_nothing_is_lost() => await IsStopped(site.Visitor(), "/track", 15, "Please wait a moment");

    [Fact]
    public async Task Whoever_guesses_passwords_is_stopped_whatever_the_password()
    {
        var guesser = site.Visitor();
        for (var guess = 0; guess < 10; guess++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Site.Send(guesser, "/signin", "sign-in", ("Email", "nobody@agency.example"), ("Password", $"guess {guess}"))).StatusCode);
        }

        var stopped = await Site.Send(guesser, "/signin", "sign-in", ("Email", Life.Representative), ("Password", Application.Accounts.DemoAccounts.Password));

        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        Assert.InRange(stopped.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        var page = await stopped.Content.ReadAsStringAsync();
        Assert.Contains("Too many tries to sign in", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/signin\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("legal deadline ends today", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await guesser.GetAsync("/signin")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await guesser.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task Whoever_sends_a_complaint_too_often_keeps_what_was_typed()
    {
        const string Typed = "We found the mistake ourselves, and said so <before> anybody asked.";
        var visitor = site.Visitor();
        var draft = await Filing.Draft(visitor, ("narrative", Typed));

        await IsStopped(visitor, $"{draft}/check", 200, "Please wait a moment");

        Assert.Contains(WebUtility.HtmlEncode(Typed), await visitor.GetStringAsync($"{draft}/story"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_was_accepted_counts_as_filed()
    {
        var visitor = site.Visitor();
        Task<HttpResponseMessage> Send(string subject) => visitor.PostAsJsonAsync(
            "/api/v1/complaints", new { office = "0401", actionType = "PEN", entityName = "Harbor Light, made up", subject, narrative = "It was one day late." });
        for (var mended = 0; mended < 25; mended++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await Send("")).StatusCode);
        }

        for (var filed = 0; filed < 20; filed++)
        {
            Assert.Equal(HttpStatusCode.Created, (await Send($"Late summary {filed}")).StatusCode);
        }

        var stopped = await Send("Late summary");

        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        Assert.InRange(stopped.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
        Assert.Equal("application/problem+json", stopped.Content.Headers.ContentType!.MediaType);
    }

    private static async Task IsStopped(HttpClient visitor, string address, int times, string words)
    {
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await visitor.PostAsync(address, new FormUrlEncodedContent([]));
        }
        while (answer.StatusCode != HttpStatusCode.TooManyRequests && ++tries <= times);

        Assert.Equal((HttpStatusCode.TooManyRequests, times), (answer.StatusCode, tries));
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
