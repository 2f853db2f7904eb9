using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Web.Public;

namespace SbrefaTracker.Web.Tests.Public;

[Collection(VisitorsCollection.Name)]
public sealed class PublicPagesTests(PublicSite site)
{
    [Fact]
    public async Task Hold_no_script_no_state_and_set_no_cookie()
    {
        var response = await site.Visitor().GetAsync("/");
        var html = await response.Content.ReadAsStringAsync();

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!--Blazor", html, StringComparison.Ordinal);
        Assert.DoesNotContain("MudBlazor", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<base", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Allow_nothing_inline()
    {
        var response = await site.Visitor().GetAsync("/");

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speak_the_language_the_browser_prefers()
    {
        var html = await site.Visitor("fr, es-MX;q=0.9, en;q=0.5").GetStringAsync("/");

        Assert.Contains("<html lang=\"es\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remember_the_language_that_was_asked_for()
    {
        var visitor = site.Visitor();

        await visitor.GetAsync("/?lang=es");
        var html = await visitor.GetStringAsync("/");

        Assert.Contains("<html lang=\"es\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offer_the_same_page_in_the_other_language()
    {
        var html = await site.Visitor().GetStringAsync("/?from=2026-03-06");

        Assert.Contains("href=\"/?from=2026-03-06&amp;lang=es\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Tell_in_words_that_an_address_does_not_exist(string method)
    {
        var response = await site.Visitor().SendAsync(new HttpRequestMessage(new HttpMethod(method), "/no-such-page"));
        var html = await response.Content.ReadAsStringAsync();

        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed);
        Assert.Contains("<main", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_open_to_everybody_by_declaration()
    {
        var pages = Pages();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(page.IsDefined(typeof(AllowAnonymousAttribute), inherit: true), page.Name));
    }

    [Fact]
    public void Are_never_interactive()
    {
        Assert.All(Pages(), page => Assert.True(page.IsDefined(typeof(ExcludeFromInteractiveRoutingAttribute), inherit: true), page.Name));
    }

    private static List<Type> Pages() =>
        [.. typeof(PublicNavigation).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(RouteAttribute), inherit: false))
            .Where(type => type.Namespace!.StartsWith("SbrefaTracker.Web.Public", StringComparison.Ordinal))];
}
