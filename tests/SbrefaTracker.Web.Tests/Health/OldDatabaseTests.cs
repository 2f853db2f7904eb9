using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Health;

/// <summary>PostgreSQL is migrated by an operator, not by the server: until then it says so, and then it serves without a restart.</summary>
public sealed class OldDatabaseTests
{
    [PostgresFact]
    public async Task A_server_on_an_old_schema_says_so_everywhere_and_serves_once_it_is_migrated()
    {
        await using var database = await TestDatabase.Empty(DatabaseProvider.Postgres);
        await using var site = new PostgresSite(database.ConnectionString);
        using var browser = site.Browser();

        foreach (var address in new[] { "/", "/file", "/signin", "/api/v1/offices" })
        {
            using var refused = await browser.GetAsync(address);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (refused.StatusCode, refused.Headers.RetryAfter is not null));
        }

        using var live = await browser.GetAsync("/health/live");
        using var ready = await browser.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("sbrefa migrate", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await site.Services.GetRequiredService<DatabaseStart>().Migrate();

        Assert.Equal(HttpStatusCode.OK, await Until(HttpStatusCode.OK, browser));
    }

    // The server asks the database again once a second at most.
    private static async Task<HttpStatusCode> Until(HttpStatusCode wanted, HttpClient browser)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var answer = await browser.GetAsync("/", patience.Token);
            if (answer.StatusCode == wanted)
            {
                return answer.StatusCode;
            }
        }
    }

    private sealed class PostgresSite(string connection) : Site
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["Database:Provider"] = "Postgres",
            ["ConnectionStrings:Tracker"] = connection,
        };
    }
}
