using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Web.Tests.Security;

/// <summary>The whole site in memory over a database of its own, which is a copy of one that was prepared once for all of them.</summary>
public class Site : WebApplicationFactory<Program>
{
    protected virtual bool IsLimited => false;

    protected virtual string Environment => "Development";

    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    /// <summary>A browser without script: keeps cookies, shows redirects.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>A browser in which somebody of the demo accounts is signed in.</summary>
    public async Task<HttpClient> SignedIn(string email)
    {
        var browser = Browser();
        await Send(browser, "/signin", "sign-in", ("Email", email), ("Password", DemoAccounts.Password));
        return browser;
    }

    /// <summary>Where a response leads on this site; an address elsewhere is given whole.</summary>
    public static string PlaceOf(HttpResponseMessage response)
    {
        var address = new Uri(new Uri("http://localhost"), response.Headers.Location!);
        return address is { Host: "localhost", Scheme: "http" } ? address.PathAndQuery : address.ToString();
    }

    /// <summary>Fills in a form of the page and sends it.</summary>
    /// <param name="form">The name of the form.</param>
    public static async Task<HttpResponseMessage> Send(HttpClient browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(page);
        var found = Regex.Match(html, $"<form(?:(?!</form>).)*?value=\"{Regex.Escape(form)}\"(?:(?!</form>).)*?</form>", RegexOptions.Singleline);
        Assert.True(found.Success, $"{page} has no form {form}");
        var token = Regex.Match(found.Value, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"");
        var content = new List<KeyValuePair<string, string>> { new("_handler", form), new("__RequestVerificationToken", token.Groups[1].Value) };
        content.AddRange(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));
        return await browser.PostAsync(page, new FormUrlEncodedContent(content));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("ConnectionStrings:Tracker", $"Data Source={Prepared().File}");
        builder.UseSetting("Demo:Story", "false");
        builder.UseSetting("Retention:QuietDays", "0");
        builder.UseSetting("Chromium:PrintLetters", "false");
        builder.UseSetting("RateLimiting:Enabled", IsLimited ? "true" : "false");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }
    }

    // Whoever waits here may be one of the few threads that run tests; what is waited for must not need them.
    private TestDatabase Prepared() =>
        Task.Run(() => Environment == "Development" ? TestDatabase.WithDemoAccounts() : TestDatabase.Migrated(DatabaseProvider.Sqlite)).GetAwaiter().GetResult();
}

/// <summary>A site as it runs for real: no demo data, a second factor for everybody.</summary>
public sealed class ProductionSite : Site
{
    protected override string Environment => "Staging";
}

/// <summary>A site behind a proxy that ends TLS.</summary>
public sealed class SecuredSite : Site
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["PublicUrl"] = "https://fairness.agency.example" };
}
