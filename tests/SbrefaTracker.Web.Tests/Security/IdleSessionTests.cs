using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Tests.Desk;

namespace SbrefaTracker.Web.Tests.Security;

/// <summary>The server ends a session by its own clock, whatever the browser does: after fifteen minutes without a touch.</summary>
public sealed class IdleSessionTests(IdleSessionTests.LateSite site) : IClassFixture<IdleSessionTests.LateSite>
{
    [Fact]
    public async Task A_touch_keeps_a_session_and_without_one_it_ends()
    {
        using var browser = await site.SignedIn(Life.Representative);

        // So soon nothing but a touch renews the cookie, and the next is not sent before a minute is over.
        site.Later(0.5);
        Assert.False(IsRenewed(await browser.GetAsync("/desk")));
        Assert.True(IsRenewed(await browser.PostAsync("/account/alive", null)));
        site.Later(14.8);
        Assert.Equal(HttpStatusCode.NoContent, await Touch(browser));
        site.Later(14);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).StatusCode);

        site.Later(16);
        Assert.Equal(HttpStatusCode.Unauthorized, await Touch(browser));
        var ended = await browser.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.StartsWith("/signin?", Site.PlaceOf(ended), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_are_fetched_keep_it_too()
    {
        using var browser = await site.SignedIn(Life.Analyst);

        foreach (var minutes in (int[])[10, 10, 14])
        {
            site.Later(minutes);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).StatusCode);
        }

        site.Later(16);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/desk")).StatusCode);
    }

    /// <summary>A page that is left open sends nothing, and its connection lives on: it is not the cookie that ends it.</summary>
    [Fact]
    public async Task An_open_page_on_which_nothing_is_done_is_signed_out()
    {
        await using var circuit = site.Services.CreateAsyncScope();
        var session = (StaffSession)circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        var activity = circuit.ServiceProvider.GetRequiredService<CircuitActivity>();
        var touch = activity.CreateInboundActivityHandler(_ => Task.CompletedTask);
        var user = await Principal(circuit.ServiceProvider);

        site.Later(14);
        Assert.True(await session.IsStill(user));
        await touch(null!);
        site.Later(14);
        Assert.True(await session.IsStill(user));

        site.Later(2);
        Assert.False(await session.IsStill(user));
    }

    /// <summary>Not by idleness alone: who got another password is signed out of open pages as well.</summary>
    [Fact]
    public async Task An_open_page_ends_with_what_its_session_was_made_from()
    {
        await using var circuit = site.Services.CreateAsyncScope();
        var session = (StaffSession)circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        var accounts = circuit.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var user = await Principal(circuit.ServiceProvider);
        Assert.True(await session.IsStill(user));

        await accounts.UpdateSecurityStampAsync((await accounts.FindByEmailAsync(Life.Auditor))!);

        Assert.False(await session.IsStill(user));
    }

    private static bool IsRenewed(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var set) && set.Any(cookie => cookie.Contains("staff=", StringComparison.Ordinal));

    private static async Task<HttpStatusCode> Touch(HttpClient browser) => (await browser.PostAsync("/account/alive", null)).StatusCode;

    private static async Task<ClaimsPrincipal> Principal(IServiceProvider services)
    {
        var account = await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(Life.Auditor);
        return await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account!);
    }

    /// <summary>A site whose clock can be put ahead; what waits for a time still waits by the system's.</summary>
    public sealed class LateSite : Site
    {
        private readonly Ahead _clock = new();

        public void Later(double minutes) => _clock.Minutes += minutes;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_clock));
        }
    }

    private sealed class Ahead : TimeProvider
    {
        public double Minutes { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddMinutes(Minutes);
    }
}
