using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Tests.Security;

/// <summary>Whoever mistypes an address gets a page: that of what could be read, or one that says that there is none. Which addresses there are, the running site says.</summary>
public sealed class MistypedAddressTests(Site site) : IClassFixture<Site>
{
    // What is no number, none at all, one that nothing is counted by, and those that are too large for a list, for a year, and for any number.
    private static readonly string[] Mistyped = ["x", "", "-1", "2147483647", "99999999999", "99999999999999999999"];

    // Of a page of staff all at once.
    private static readonly string[] MistypedTogether = ["x", "", "99999999999"];

    private static readonly string[] Numbers = ["0", "-1", "2147483647", "99999999999", "9223372036854775807"];

    [Fact]
    public async Task Pages_for_everybody_open_whatever_is_said_of_each_parameter()
    {
        var pages = Endpoints.Where(endpoint => IsPublic(endpoint) && Asked(endpoint).Count > 0).ToList();
        var browser = site.Browser();

        Assert.NotEmpty(pages);
        Assert.Empty(await Failing(
            from page in pages from name in Asked(page) from value in Mistyped select (browser, $"{Address(page, "1")}?{name}={value}")));
    }

    [Fact]
    public async Task Pages_of_staff_open_whatever_is_said_of_their_parameters()
    {
        var pages = Endpoints.Where(endpoint => !IsPublic(endpoint) && Asked(endpoint).Count > 0).ToList();
        var staff = await Everybody();

        Assert.NotEmpty(pages);
        Assert.Empty(await Failing(
            from page in pages from value in MistypedTogether select (staff(page), $"{Address(page, "1")}?{string.Join('&', Asked(page).Select(name => $"{name}={value}"))}")));
    }

    [Fact]
    public async Task Numbers_in_a_path_may_be_any()
    {
        var numbered = Endpoints.Where(endpoint => endpoint.RoutePattern.Parameters.Any(IsNumber)).ToList();
        var (browser, staff) = (site.Browser(), await Everybody());

        Assert.NotEmpty(numbered);
        Assert.Empty(await Failing(
            from one in numbered from value in Numbers select (IsPublic(one) ? browser : staff(one), Address(one, value))));
    }

    private IEnumerable<RouteEndpoint> Endpoints => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"));

    private static bool IsPublic(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    // What a page takes from its address.
    private static List<string> Asked(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not { } page ? [] :
        [
            .. from property in page.Type.GetProperties()
               let asked = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
               where asked is not null
               select asked.Name ?? property.Name,
        ];

    private static string Address(RouteEndpoint endpoint, string number) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => IsNumber(parameter) ? number : "x",
        _ => "",
    }))));

    private static bool IsNumber(RoutePatternParameterPart parameter) => parameter.ParameterPolicies.Any(policy => policy.Content is "int" or "long");

    // Somebody to whom the part of the site is open.
    private async Task<Func<RouteEndpoint, HttpClient>> Everybody()
    {
        var browsers = new Dictionary<string, HttpClient>(StringComparer.Ordinal);
        foreach (var area in StaffAreas.All)
        {
            browsers[area.Policy] = await site.SignedIn(DemoAccounts.All.First(person => area.Roles.Contains(person.Role)).Email);
        }

        return endpoint => browsers[endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy ?? StaffAreas.Desk];
    }

    private static async Task<IReadOnlyList<string>> Failing(IEnumerable<(HttpClient Browser, string Address)> asked)
    {
        List<string> failing = [];
        foreach (var (browser, address) in asked)
        {
            using var answer = await browser.GetAsync(address);
            var isFailed = (int)answer.StatusCode >= 500 || (await answer.Content.ReadAsStringAsync()).Contains("class=\"state-box failed\"", StringComparison.Ordinal);
            if (isFailed)
            {
                failing.Add($"{address}: {(int)answer.StatusCode}");
            }
        }

        return failing;
    }
}
