using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>What RFC 4287 demands of a feed document, whatever the order of its elements.</summary>
internal static partial class AtomRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly string[] Once = ["id", "title", "updated"];
    private static readonly string[] OnceAtMostInFeed = ["generator", "icon", "logo", "rights", "subtitle"];
    private static readonly string[] OnceAtMostInEntry = ["content", "published", "rights", "source", "summary"];
    private static readonly string[] Texts = ["title", "summary", "subtitle", "rights", "content"];

    /// <summary>The rules that a feed breaks, each with its section; empty of one that is valid.</summary>
    public static IReadOnlyList<string> Broken(XDocument document)
    {
        List<string> faults = [];
        var feed = document.Root!;
        Check(feed.Name == Atom + "feed", "4.1.1 the root is atom:feed");
        var entries = feed.Elements(Atom + "entry").ToList();
        Check(feed.Elements(Atom + "author").Any() || entries.All(HasAuthor), "4.1.1 an author of the feed or of every entry");
        Check(feed.Elements(Atom + "link").Any(link => RelOf(link) == "self"), "4.1.1 a link to itself");
        Check(entries.GroupBy(entry => (entry.Element(Atom + "id")?.Value, entry.Element(Atom + "updated")?.Value)).All(same => same.Count() == 1), "4.1.1 no two entries of one id and moment");
        foreach (var (part, most) in entries.Select(entry => (entry, OnceAtMostInEntry)).Prepend((feed, OnceAtMostInFeed)))
        {
            var of = part.Name.LocalName;
            Check(Once.All(name => part.Elements(Atom + name).Count() == 1), $"4.1 {of}: one id, one title, one updated");
            Check(most.All(name => part.Elements(Atom + name).Count() <= 1), $"4.1 {of}: at most one of {string.Join(", ", most)}");
            Check(Alternates(part).GroupBy(link => ((string?)link.Attribute("type"), (string?)link.Attribute("hreflang"))).All(same => same.Count() == 1), $"4.1 {of}: one alternate link of a type and language");
            Check(part.Elements(Atom + "id").All(id => IsIri(id.Value)), $"4.2.6 {of}: its id is an IRI");
            Check(part.Elements().Where(one => one.Name == Atom + "updated" || one.Name == Atom + "published").All(day => Moment().IsMatch(day.Value)), $"3.3 {of}: moments as RFC 3339 has them");
            Check(part.Elements(Atom + "link").All(link => IsIri((string?)link.Attribute("href"))), $"4.2.7 {of}: a link leads to an IRI");
            Check(part.Elements(Atom + "category").All(one => (string?)one.Attribute("term") is { Length: > 0 }), $"4.2.2 {of}: a category has a term");
            Check(part.Elements(Atom + "author").All(one => one.Elements(Atom + "name").Count() == 1 && one.Elements(Atom + "email").Count() <= 1 && one.Elements(Atom + "uri").Count() <= 1), $"3.2 {of}: an author has one name");
            Check(part.Elements().Where(one => Texts.Contains(one.Name.LocalName)).All(IsText), $"3.1 {of}: text and html hold no elements");
        }

        Check(entries.All(entry => entry.Element(Atom + "content") is not null || Alternates(entry).Any()), "4.1.2 an entry without content has an alternate link");
        Check(entries.All(entry => entry.Element(Atom + "content")?.Attribute("src") is null || entry.Element(Atom + "summary") is not null), "4.1.2 content that lies elsewhere has a summary");
        return faults;

        void Check(bool holds, string rule)
        {
            if (!holds)
            {
                faults.Add(rule);
            }
        }
    }

    private static bool HasAuthor(XElement entry) => entry.Elements(Atom + "author").Concat(entry.Elements(Atom + "source").Elements(Atom + "author")).Any();

    private static IEnumerable<XElement> Alternates(XElement part) => part.Elements(Atom + "link").Where(link => RelOf(link) == "alternate");

    private static string RelOf(XElement link) => (string?)link.Attribute("rel") ?? "alternate";

    // A path of a file counts as absolute for the platform: a scheme must be written.
    private static bool IsIri(string? text) => text is not null && Scheme().IsMatch(text) && Uri.IsWellFormedUriString(text, UriKind.Absolute);

    private static bool IsText(XElement one) => ((string?)one.Attribute("type") ?? "text") is "text" or "html" && !one.HasElements;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]+:", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Moment();
}
