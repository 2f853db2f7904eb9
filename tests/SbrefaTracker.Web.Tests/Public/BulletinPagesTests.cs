using System.Globalization;
using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
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

    /// <summary>RFC 4287, sections 4.1.1 and 4.1.2, as far as they bind this feed.</summary>
    [Fact]
    public async Task The_feed_keeps_the_rules_of_atom()
    {
        using var visitor = _site.Visitor();
        var feed = XDocument.Parse(await visitor.GetStringAsync("/bulletins/feed.atom?lang=en")).Root!;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Single(feed.Elements(Atom + "author"), author => author.Element(Atom + "name")!.Value.Length > 0);
        Assert.Single(feed.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "self");
        foreach (var part in feed.Elements(Atom + "entry").Append(feed))
        {
            Assert.Single(part.Elements(Atom + "title"));
            Assert.True(Uri.TryCreate(Assert.Single(part.Elements(Atom + "id")).Value, UriKind.Absolute, out _));
            Assert.True(DateTimeOffset.TryParseExact(Assert.Single(part.Elements(Atom + "updated")).Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
        }

        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(3, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.All(entries, entry => Assert.True(entry.Elements(Atom + "link").Any(link => link.Attribute("rel")!.Value == "alternate") || entry.Element(Atom + "content") is not null));
        Assert.All(entries, entry => Assert.Equal("text", entry.Element(Atom + "content")!.Attribute("type")!.Value));
        Assert.Equal(entries.Max(entry => entry.Element(Atom + "updated")!.Value), feed.Element(Atom + "updated")!.Value);
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
        Assert.True(page.IndexOf("First line of version 2.", StringComparison.Ordinal) < page.IndexOf("First line of version 1.", StringComparison.Ordinal));
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
