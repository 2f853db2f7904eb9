using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Parts;

public sealed class HelpPagesTests(AskedWords site) : IClassFixture<AskedWords>
{
    // A word that is not there is shown as its code, and no other check of a page sees that.
    [Theory]
    [InlineData("dana.whitfield@agency.example", "/outreach/help", "Add or change a session")]
    [InlineData("dana.whitfield@agency.example", "/guidance/help", "Propose to dispose of it")]
    [InlineData("grace.okafor@agency.example", "/committee/help", "File a charter")]
    public async Task Have_words_for_every_act_and_every_condition(string person, string address, string act)
    {
        var browser = await site.SignedIn(person);
        site.Found.Clear();
        site.Missing.Clear();

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(address));

        Assert.Contains($"<th scope=\"row\">{act}</th>", page, StringComparison.Ordinal);
        Assert.Contains(act, site.Found);
        Assert.Empty(site.Missing);
    }
}

/// <summary>A site that keeps which words were asked for.</summary>
public sealed class AskedWords : Site
{
    /// <summary>The words that were found.</summary>
    public ConcurrentBag<string> Found { get; } = [];

    /// <summary>The codes of those that were not.</summary>
    public ConcurrentBag<string> Missing { get; } = [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IStringLocalizerFactory>(parts => new Texts(ActivatorUtilities.CreateInstance<CountedTexts>(parts), this)));
    }

    private LocalizedString Keep(LocalizedString word)
    {
        (word.ResourceNotFound ? Missing : Found).Add(word.ResourceNotFound ? word.Name : word.Value);
        return word;
    }

    private sealed class Texts(CountedTexts inner, AskedWords site) : IStringLocalizerFactory
    {
        public IStringLocalizer Create(Type resourceSource) => new Listening(inner.Create(resourceSource), site);

        public IStringLocalizer Create(string baseName, string location) => new Listening(inner.Create(baseName, location), site);
    }

    private sealed class Listening(IStringLocalizer words, AskedWords site) : IStringLocalizer
    {
        public LocalizedString this[string name] => site.Keep(words[name]);

        public LocalizedString this[string name, params object[] arguments] => site.Keep(words[name, arguments]);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => words.GetAllStrings(includeParentCultures);
    }
}
