using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SbrefaTracker.Reports.Html;

/// <summary>Numbers the sections of a page in the order they stand, and makes its contents.</summary>
internal static partial class Sections
{
    private const string End = "</section>";

    /// <summary>The page with numbers before its section titles and each section named by its title.</summary>
    public static string Number(string page)
    {
        var number = 0;
        return Section().Replace(page, match => string.Create(
            CultureInfo.InvariantCulture,
            $"""<section id="{match.Groups["id"].Value}" aria-labelledby="h-{match.Groups["id"].Value}"><h2 id="h-{match.Groups["id"].Value}"><span class="sn">{++number}</span> {match.Groups["title"].Value}</h2>"""));
    }

    /// <summary>The contents of a template as a list of links.</summary>
    public static Markup Contents(string template)
    {
        var list = new StringBuilder("<ol>");
        var number = 0;
        foreach (Match match in Section().Matches(template))
            list.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{match.Groups["id"].Value}\"><span>{++number}</span>{match.Groups["title"].Value}</a></li>");
        return Markup.Of(list.Append("</ol>").ToString());
    }

    /// <summary>One section of a template; null where it has none of the name.</summary>
    public static string? Cut(string template, string id)
    {
        var from = template.IndexOf($"<section id=\"{id}\">", StringComparison.Ordinal);
        return from < 0 ? null : template[from..(template.IndexOf(End, from, StringComparison.Ordinal) + End.Length)];
    }

    /// <summary>A section on another page: marks lead to that page, files to where they are given, and what has an address of its own stays.</summary>
    public static string Elsewhere(string section, string address, Func<string, string> fileAddress) => Link().Replace(section, match => match.Groups["to"].Value switch
    {
        ['/', ..] => match.Value,
        var there when Scheme().IsMatch(there) => match.Value,
        ['#', 'f', '-', .. var exhibit] => $"href=\"{Markup.Encode(address)}#{exhibit}\"",
        ['#', ..] mark => $"href=\"{Markup.Encode(address)}{mark}\"",
        var file => $"href=\"{Markup.Encode(fileAddress(file))}\" download",
    });

    /// <summary>What begins with a scheme leads where it says: <c>https:</c>, <c>mailto:</c>.</summary>
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Scheme();

    [GeneratedRegex("href=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Link();

    [GeneratedRegex("<section id=\"(?<id>[A-Za-z0-9-]+)\"><h2>(?<title>[^<]*)</h2>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Section();
}
