using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>Three bulletins: one as it was published, one corrected, one that is in the feed and not on the website.</summary>
public sealed class BulletinPagesTests : IClassFixture<PublicSite>, IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private readonly PublicSite _site;

    public BulletinPagesTests(PublicSite site) => _site = site;

    public async Task InitializeAsync()
    {
        var queue = _site.Services.GetRequiredService<WriteQueue>();
        await queue.Run(async (session, ct) =>
        {
            if (await session.Last(Counters.Bulletin(2026)) > 0)
            {
                return Result.Done;
            }

            for (var number = 1; number <= 3; number++)
            {
                var place = Bulletin.PlaceOf(2026, await session.Next(Counters.Bulletin(2026)));
                var bulletin = await session.Add(new Bulletin
                {
                    State = number == 2 ? BulletinState.Corrected : BulletinState.Published,
                    Title = $"No. {number}",
                    Topics = "goods fees",
                    Place = place,
                    PublishedOn = new DateOnly(2026, 3, number),
                    IsOnWeb = number != 3,
                    IsInFeed = true,
                });
                for (var version = 1; version <= (number == 2 ? 2 : 1); version++)
                {
                    await session.Add(new BulletinVersion
                    {
                        RecordId = bulletin.Id,
                        Number = version,
                        Kind = version == 1 ? BulletinVersions.Published : BulletinVersions.Corrected,
                        At = new DateTimeOffset(2026, 3, number, 12 + version, 0, 0, TimeSpan.Zero),
                        ReadFrom = new DateOnly(2026, 3, number),
                        Title = $"No. {number} <b>&",
                        Text = $"First line of version {version}.\n\nSecond & <line>. 📦",
                        TitleEs = $"N.º {number}",
                        TextEs = "Primera línea.",
                        Change = version == 1 ? null : "A port was missing.",
                        ChangeEs = version == 1 ? null : "Faltaba un puerto.",
                    });
                }

                await session.Record(bulletin, Actor.Operator, "Filled", "{}", ct);
                session.Db.ChangeTracker.Clear();
            }

            return Result.Done;
        });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("en", "Corrected: No. 2 <b>&", "A port was missing.")]
    [InlineData("es", "Corregido: N.º 2", "Faltaba un puerto.")]
    public async Task The_feed_is_read_by_a_reader_of_atom(string language, string title, string change)
    {
        using var visitor = _site.Visitor();
        var response = await visitor.GetAsync($"/bulletins/feed.atom?lang={language}");
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);

        using var reader = XmlReader.Create(await response.Content.ReadAsStreamAsync());
        var feed = SyndicationFeed.Load(reader);

        Assert.Equal(language, feed.Language);
        Assert.Equal(["No. 3 <b>&", title, "No. 1 <b>&"], feed.Items.Select(item => language == "es" && item.Title.Text.StartsWith("N.º", StringComparison.Ordinal) ? item.Title.Text.Replace("N.º", "No.", StringComparison.Ordinal) + " <b>&" : item.Title.Text));
        var corrected = feed.Items.ElementAt(1);
        Assert.Equal((change, new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 2, 13, 0, 0, TimeSpan.Zero)), (corrected.Summary.Text, corrected.LastUpdatedTime, corrected.PublishDate));
        Assert.EndsWith($"/bulletins/2026-2?lang={language}", corrected.Links.Single().Uri.ToString(), StringComparison.Ordinal);
        Assert.Equal(["goods", "fees"], corrected.Categories.Select(category => category.Name));
        Assert.Empty(feed.Items.First().Links);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task The_feed_keeps_the_rules_of_atom(string language)
    {
        using var visitor = _site.Visitor();
        var feed = XDocument.Parse(await visitor.GetStringAsync($"/bulletins/feed.atom?lang={language}"));

        Assert.Empty(AtomRules.Broken(feed));
        var entries = feed.Root!.Elements(Atom + "entry").ToList();
        Assert.Equal(3, entries.Count);
        Assert.Equal(entries.Max(entry => entry.Element(Atom + "updated")!.Value), feed.Root.Element(Atom + "updated")!.Value);
    }

    /// <summary>What is looked for in a feed is found in one that breaks it.</summary>
    [Theory]
    [InlineData("/a:feed/a:author", "4.1.1 an author")]
    [InlineData("/a:feed/a:link[@rel='self']", "4.1.1 a link to itself")]
    [InlineData("/a:feed/a:id", "4.1 feed: one id")]
    [InlineData("/a:feed/a:entry[1]/a:updated", "4.1 entry: one id")]
    [InlineData("/a:feed/a:entry[1]/a:content", "4.1.2 an entry without content")]
    [InlineData("/a:feed/a:entry[2]/a:category/@term", "4.2.2 entry")]
    [InlineData("/a:feed/a:entry[2]/a:link/@href", "4.2.7 entry")]
    public async Task What_is_left_out_of_the_feed_is_missed(string path, string rule)
    {
        using var visitor = _site.Visitor();
        var feed = XDocument.Parse(await visitor.GetStringAsync("/bulletins/feed.atom?lang=en"));
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("a", Atom.NamespaceName);

        foreach (var found in ((IEnumerable<object>)feed.XPathEvaluate(path, names)).ToList())
        {
            (found as XElement)?.Remove();
            (found as XAttribute)?.Remove();
        }

        Assert.StartsWith(rule, Assert.Single(AtomRules.Broken(feed)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("updated", "2026-03-02 14:00:00Z", "3.3 entry")]
    [InlineData("published", "2026-03-02T14:00:00", "3.3 entry")]
    [InlineData("id", "/bulletins/2026-2", "4.2.6 entry")]
    [InlineData("id", "bulletin 2026-2", "4.2.6 entry")]
    public async Task What_is_written_otherwise_in_the_feed_is_seen(string element, string value, string rule)
    {
        using var visitor = _site.Visitor();
        var feed = XDocument.Parse(await visitor.GetStringAsync("/bulletins/feed.atom?lang=en"));

        feed.Root!.Elements(Atom + "entry").ElementAt(1).Element(Atom + element)!.Value = value;

        Assert.StartsWith(rule, Assert.Single(AtomRules.Broken(feed)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Corrected on ", "Before", "Now", "First line of version 1.", "First line of version 2.")]
    [InlineData("es", "Corregido el ", null, null, null, "Primera línea.")]
    public async Task An_entry_says_what_was_corrected_and_when_in_its_content(string language, string head, string? before, string? now, string? old, string words)
    {
        using var visitor = _site.Visitor();
        var feed = XDocument.Parse(await visitor.GetStringAsync($"/bulletins/feed.atom?lang={language}"));
        var content = feed.Root!.Elements(Atom + "entry").ElementAt(1).Element(Atom + "content")!;

        Assert.Equal("html", content.Attribute("type")!.Value);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(content.Value);
        var heads = page.QuerySelectorAll("strong").Select(one => one.TextContent).ToList();
        Assert.StartsWith(head, heads[0], StringComparison.Ordinal);
        Assert.Equal(before is null ? [] : [before, now!], heads.Skip(1).SkipLast(1));
        Assert.Equal(old is null ? [] : [old], page.QuerySelectorAll("del").Select(one => one.TextContent));
        Assert.Equal(old is null ? [] : [words], page.QuerySelectorAll("ins").Select(one => one.TextContent));
        Assert.Contains(words, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(language == "en", page.Body.TextContent.Contains("Second & <line>. 📦", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_feed_is_sent_again_only_when_it_changed()
    {
        using var visitor = _site.Visitor();
        var modified = (await visitor.GetAsync("/bulletins/feed.atom?lang=en")).Content.Headers.LastModified!.Value;

        async Task<HttpStatusCode> Asked(DateTimeOffset since)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/bulletins/feed.atom?lang=en");
            request.Headers.IfModifiedSince = since;
            return (await visitor.SendAsync(request)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await Asked(modified));
        Assert.Equal(HttpStatusCode.OK, await Asked(modified.AddMinutes(-1)));
    }

    [Fact]
    public async Task A_correction_stands_above_the_words_and_the_earlier_words_below()
    {
        using var visitor = _site.Visitor();

        var page = WebUtility.HtmlDecode(await visitor.GetStringAsync("/bulletins/2026-2"));

        Assert.Contains("A port was missing.", page, StringComparison.Ordinal);
        Assert.True(page.LastIndexOf("First line of version 2.", StringComparison.Ordinal) < page.LastIndexOf("First line of version 1.", StringComparison.Ordinal));
        Assert.Contains("Corregido el", WebUtility.HtmlDecode(await visitor.GetStringAsync("/bulletins/2026-2?lang=es")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_on_the_website_is_not_found_there()
    {
        using var visitor = _site.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/bulletins/2026-3")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/bulletins/poem")).StatusCode);
        var list = await visitor.GetStringAsync("/bulletins?topic=fees&year=2026&lang=en");
        Assert.Contains("/bulletins/2026-2\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain("/bulletins/2026-3\"", list, StringComparison.Ordinal);
        var map = await visitor.GetStringAsync("/sitemap.xml");
        Assert.Contains("/bulletins/2026-1<", map, StringComparison.Ordinal);
        Assert.DoesNotContain("/bulletins/2026-3<", map, StringComparison.Ordinal);
    }
}
