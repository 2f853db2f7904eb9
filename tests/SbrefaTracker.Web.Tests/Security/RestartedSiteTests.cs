using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Testing.Storage;
using SbrefaTracker.Web.Tests.Desk;

namespace SbrefaTracker.Web.Tests.Security;

/// <summary>What a browser holds opens again after a restart: the keys that it is sealed with lie in the database, beside no server.</summary>
public sealed class RestartedSiteTests
{
    [Fact]
    public async Task A_session_outlives_the_server_and_none_outlives_the_key()
    {
        await using var database = await TestDatabase.WithDemoAccounts();
        var cookies = new CookieContainer();
        IReadOnlyList<string> keys;
        await using (var first = new SiteOn(database))
        {
            using var browser = Browser(first, cookies);
            Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/desk")).StatusCode);
            var signedIn = await Site.Send(browser, "/signin", "sign-in", ("Email", Life.Representative), ("Password", Application.Accounts.DemoAccounts.Password));
            Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).StatusCode);
            keys = await Keys(first);
            Assert.NotEmpty(keys);
        }

        await using var second = new SiteOn(database);
        using var again = Browser(second, cookies);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/desk")).StatusCode);
        Assert.Equal(keys, await Keys(second));

        // A key that is gone from the database opens nothing, so it was that one and no other.
        await using (var db = second.Services.GetRequiredService<ITrackerDbFactory>().Create())
        {
            await db.DataProtectionKeys.ExecuteDeleteAsync();
        }

        await using var third = new SiteOn(database);
        using var without = Browser(third, cookies);
        Assert.Equal(HttpStatusCode.Redirect, (await without.GetAsync("/desk")).StatusCode);
    }

    private static HttpClient Browser(SiteOn site, CookieContainer cookies) => site.CreateDefaultClient(new Uri("http://localhost"), new KeepsCookies(cookies));

    private static async Task<IReadOnlyList<string>> Keys(SiteOn site)
    {
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        return await db.DataProtectionKeys.AsNoTracking().OrderBy(key => key.Id).Select(key => key.FriendlyName!).ToListAsync();
    }

    private sealed class SiteOn(TestDatabase database) : Site
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["ConnectionStrings:Tracker"] = database.ConnectionString };
    }

    private sealed class KeepsCookies(CookieContainer cookies) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } kept)
            {
                request.Headers.Add("Cookie", kept);
            }

            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
            {
                cookies.SetCookies(request.RequestUri!, set);
            }

            return answer;
        }
    }
}
