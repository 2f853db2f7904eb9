using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Tests.Security;

/// <summary>What a page may do is said with every page, in each of its states: also with the refusal of one that is not there or not for whoever asks.</summary>
public sealed partial class PoliciesTests(Site site) : IClassFixture<Site>
{
    internal static readonly IReadOnlyList<string> Addresses =
    [
        .. typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>())
            .Select(route => Parameter().Replace(route.Template, match => match.Value.Contains(":int", StringComparison.Ordinal) || match.Value.Contains(":long", StringComparison.Ordinal) ? "1" : "RF-2026-00001"))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static readonly IReadOnlyList<(string Name, string Value)> OnEveryPage =
    [
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"),
    ];

    /// <summary>Where an address is a secret, no page that one goes on to learns it, not even one of ours; elsewhere only ours do.</summary>
    [Theory]
    [InlineData("/track/key/a-token", "no-referrer")]
    [InlineData("/stop-mail/a-token", "no-referrer")]
    [InlineData("/bulletins/confirm/a-token", "no-referrer")]
    [InlineData("/events/registration/a-key", "no-referrer")]
    [InlineData("/track", "same-origin")]
    public async Task Secrets_of_an_address_are_told_to_nobody(string address, string policy)
    {
        using var answer = await site.Browser().GetAsync(address);

        Assert.Equal([policy], answer.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public async Task Every_public_page_allows_nothing_inline()
    {
        var pages = Addresses.Where(address => !StaffAreas.Includes(address)).ToList();
        Assert.True(pages.Count > 40);
        foreach (var (address, status, policy) in await Visit(site.Browser(), pages))
        {
            Assert.True(policy.Contains("default-src 'none'", StringComparison.Ordinal) && !policy.Contains("unsafe", StringComparison.Ordinal), $"{address} ({status}): {policy}");
        }
    }

    /// <summary>Style attributes alone, which the parts of interactive pages write; scripts by file and by a nonce that no two answers share.</summary>
    [Theory]
    [InlineData("Representative")]
    [InlineData("OfficeLiaison")]
    [InlineData("Auditor")]
    [InlineData("Administrator")]
    [InlineData("")]
    public async Task Every_page_of_staff_allows_style_attributes_and_nothing_else_inline(string role)
    {
        var pages = Addresses.Where(address => StaffAreas.Includes(address)).ToList();
        Assert.True(pages.Count > 60);
        var visited = await Visit(role.Length == 0 ? site.Browser() : await site.SignedIn(DemoAccounts.All.First(person => person.Role.Code == role).Email), pages);
        foreach (var (address, status, policy) in visited)
        {
            var directives = policy.Split(';', StringSplitOptions.TrimEntries);
            Assert.True(directives.Where(directive => directive.Contains("unsafe", StringComparison.Ordinal)).SequenceEqual(["style-src-attr 'unsafe-inline'"]), $"{address} ({status}): {policy}");
            Assert.Contains(directives, directive => directive.StartsWith("script-src 'self' 'nonce-", StringComparison.Ordinal));
        }

        Assert.Equal(visited.Count, visited.Select(visit => Nonce().Match(visit.Policy).Value).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(role.Length > 0, visited.Any(visit => visit.Status == HttpStatusCode.OK && visit.Address is not ("/signin" or "/signin/code")));
    }

    private static async Task<IReadOnlyList<(string Address, HttpStatusCode Status, string Policy)>> Visit(HttpClient browser, IEnumerable<string> addresses)
    {
        var visited = new List<(string, HttpStatusCode, string)>();
        foreach (var address in addresses)
        {
            using var answer = await browser.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);

            // A second header narrows the first: the framework adds who may frame an interactive page.
            var policy = answer.Headers.TryGetValues("Content-Security-Policy", out var policies) ? policies.FirstOrDefault(one => one.Contains("default-src", StringComparison.Ordinal)) : null;
            visited.Add((address, answer.StatusCode, policy ?? "none"));
            foreach (var (name, value) in OnEveryPage)
            {
                Assert.True(answer.Headers.TryGetValues(name, out var given) && given.SequenceEqual([value]), $"{address} ({answer.StatusCode}): {name}: {string.Join(", ", given ?? [])}");
            }
        }

        return visited;
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("nonce-[^']+")]
    private static partial Regex Nonce();
}
