using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Testing.Storage;
using SbrefaTracker.Web.Tests.Desk;

namespace SbrefaTracker.Web.Tests.Security;

/// <summary>What a browser holds opens again after a restart: the keys that it is sealed with lie in the database, beside no server, wrapped with what lies in the signing key's file.</summary>
public sealed partial class RestartedSiteTests
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

        // Who has the database and not the file has no key: a server with another file opens no session and makes a key of its own.
        await using (var stranger = new SiteOn(database, Path.Combine(database.Folder, "another-key.pem")))
        {
            using var forged = Browser(stranger, cookies);
            Assert.Equal(HttpStatusCode.Redirect, (await forged.GetAsync("/desk")).StatusCode);
        }

        // A key that is gone from the database opens nothing, so it was that one and no other.
        await using (var db = second.Services.GetRequiredService<ITrackerDbFactory>().Create())
        {
            await db.DataProtectionKeys.ExecuteDeleteAsync();
        }

        await using var third = new SiteOn(database);
        using var without = Browser(third, cookies);
        Assert.Equal(HttpStatusCode.Redirect, (await without.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task No_key_lies_plain_in_the_database_and_one_that_did_before_still_opens()
    {
        await using var database = await TestDatabase.WithDemoAccounts();
        var cookies = new CookieContainer();
        await using (var first = new SiteOn(database))
        {
            using var browser = Browser(first, cookies);
            await Site.Send(browser, "/signin", "sign-in", ("Email", Life.Representative), ("Password", Application.Accounts.DemoAccounts.Password));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk")).StatusCode);
            await using var db = first.Services.GetRequiredService<ITrackerDbFactory>().Create();
            var keys = await db.DataProtectionKeys.Select(key => key.Xml!).ToListAsync();
            Assert.NotEmpty(keys);
            Assert.All(keys, xml => Assert.Matches("<sealedKey[^>]*>[A-Za-z0-9+/=]{200,}</sealedKey>", xml));
            Assert.All(keys, xml => Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal));

            // As a version wrote it that did not wrap: the same key, plain.
            var plain = Unwrapped(first.Services, keys);
            await db.DataProtectionKeys.ExecuteDeleteAsync();
            db.DataProtectionKeys.AddRange(plain.Select((xml, index) => new Microsoft.AspNetCore.DataProtection.EntityFrameworkCore.DataProtectionKey { FriendlyName = $"plain-{index}", Xml = xml }));
            await db.SaveChangesAsync();
        }

        await using var second = new SiteOn(database);
        using var again = Browser(second, cookies);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/desk")).StatusCode);
    }

    private static List<string> Unwrapped(IServiceProvider services, IEnumerable<string> keys)
    {
        List<string> plain = [.. keys.Select(xml => Wrapped().Replace(xml, match => Decrypt(services, match.Groups["type"].Value, match.Groups["sealed"].Value)))];
        Assert.All(plain, xml => Assert.Contains("masterKey", xml, StringComparison.Ordinal));
        return plain;
    }

    private static string Decrypt(IServiceProvider services, string type, string element)
    {
        var unwraps = (Microsoft.AspNetCore.DataProtection.XmlEncryption.IXmlDecryptor)Activator.CreateInstance(Type.GetType(type, throwOnError: true)!, services)!;
        return unwraps.Decrypt(System.Xml.Linq.XElement.Parse(element)).ToString();
    }

    [GeneratedRegex("<encryptedSecret decryptorType=\"(?<type>[^\"]*)\"[^>]*>\\s*(?<sealed><sealedKey.*?</sealedKey>)\\s*</encryptedSecret>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Wrapped();

    private static HttpClient Browser(SiteOn site, CookieContainer cookies) => site.CreateDefaultClient(new Uri("http://localhost"), new KeepsCookies(cookies));

    private static async Task<IReadOnlyList<string>> Keys(SiteOn site)
    {
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        return await db.DataProtectionKeys.AsNoTracking().OrderBy(key => key.Id).Select(key => key.FriendlyName!).ToListAsync();
    }

    private sealed class SiteOn(TestDatabase database, string? keyFile = null) : Site
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["ConnectionStrings:Tracker"] = database.ConnectionString,
            ["Ledger:SigningKeyFile"] = keyFile ?? Path.Combine(database.Folder, "key.pem"),
        };
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
